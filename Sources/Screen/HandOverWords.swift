package import SyncLog

/// The words around an explained failure, in text and in Markdown.
package struct HandOverWords: Sendable {
  private let words: Words
  private let language: Language

  package init(_ language: Language) {
    words = Words(language)
    self.language = language
  }

  /// A text in this language, without the secrets in it.
  package func text(_ wording: Wording) -> String { SecretMask.apply(wording.text(in: language)) }

  package var task: String { words.say("Task", "任务") }
  package var cluster: String { words.say("Cluster", "集群") }
  package var causeClass: String { words.say("Class", "分类") }
  package var layer: String { words.say("Layer", "环节") }
  package var entities: String { words.say("Named in the log", "日志中的名称") }
  package var state: String { "SQLSTATE" }
  package var time: String { words.say("Log time", "日志时间") }
  package var retry: String { words.say("By itself", "能否自愈") }
  package var objects: String { words.say("Objects", "对象") }
  package var why: String { words.say("Why", "原因") }
  package var steps: String { words.say("What to do", "处理步骤") }
  package var log: String { words.say("Log", "日志") }
  package var source: String { words.say("Source", "依据") }
  package var fingerprint: String { words.say("Fingerprint", "指纹") }
  package var how: String { words.say("How", "关系") }
  package var kind: String { words.say("Kind", "类型") }
  package var name: String { words.say("Name", "名称") }
  package var on: String { words.say("On", "所在") }
  package var more: String { words.say("More", "其他") }
  package var job: String { words.say("job", "作业") }
  package var noLog: String { words.say("There is no log.", "没有日志。") }
  package var cut: String { words.say("the log is cut", "日志被截断") }
  package var broken: String { words.say("the log's JSON can't be read as such", "日志中的 JSON 无法按规范解析") }
  package var changes: String { words.say("changes data", "会更改数据") }
  /// Whether the next run may pass without anybody's help.
  package func byItself(_ cause: Cause) -> String {
    if cause.isRetryable { return words.say("may pass at the next run", "下次运行可能自行恢复") }
    if cause.isUnknown { return words.say("may or may not pass by itself", "能否自行恢复未知") }
    return words.say("won't pass by itself", "不会自行恢复")
  }

  package func omitted(_ bytes: Int) -> String { words.say("… \(bytes) bytes more", "… 还有 \(bytes) 字节") }
  package func unlisted(_ count: Int) -> String {
    words.say(
      "\(count) more \(count == 1 ? "object" : "objects") that the server doesn't list", "服务器未列出的另外 \(count) 个对象")
  }
  package func unlistedDatabases(_ count: Int) -> String {
    words.say(
      "objects in \(count) more \(count == 1 ? "database" : "databases") that the server doesn't list",
      "服务器未列出的另外 \(count) 个数据库中的对象")
  }
  package func count(_ count: Int) -> String {
    words.say(count == 1 ? "1 object" : "\(count) objects", "\(count) 个对象")
  }
  func new(_ type: String) -> String { words.say("on new \(type)", "新建对象：\(type)") }
  func ofRole(_ role: String) -> String { words.ofRole + " " + role }
  func inRole(_ role: String) -> String { words.inRole + " " + role }
  func inSchema(_ schema: String) -> String { words.inSchema + " " + schema }
  func language(_ language: String) -> String { words.inLanguage + " " + language }

  package func entries(_ count: Int) -> String {
    words.say(count == 1 ? "1 entry" : "\(count) entries", "\(count) 个条目")
  }

  package func longSQL(_ lines: Int) -> String {
    words.say(
      "SQL of \(lines) lines: synctop explain --format sql prints it",
      "共 \(lines) 行 SQL：用 synctop explain --format sql 输出")
  }

  package func word(for layer: Layer) -> String {
    switch layer {
    case .database: words.say("database", "数据库")
    case .agent: words.say("CDM agent", "CDM 代理")
    case .datamanager: words.say("data manager", "数据管理")
    case .gateway: words.say("API gateway", "API 网关")
    case .iam: "IAM"
    case .dws: words.say("DWS service", "DWS 服务")
    case .mrs: words.say("MRS service", "MRS 服务")
    case .ranger: "Ranger"
    case .task: words.say("the task itself", "任务本身")
    case .unknown: words.say("unknown", "未知")
    }
  }

  package func word(for kind: Remedy.Kind) -> String {
    switch kind {
    case .console: words.say("console", "控制台")
    case .sql: "SQL"
    case .iam: "IAM"
    case .wait: words.say("wait", "等待")
    case .check: words.say("check", "检查")
    }
  }

  package func word(for how: Dependent.How) -> String {
    switch how {
    case .owner: words.say("owns", "拥有")
    case .privileges: words.say("has rights on", "拥有权限")
    case .initialPrivileges: words.say("has initial rights on", "拥有初始权限")
    case .access: words.say("has access to", "可访问")
    case .target: words.say("is named in", "被引用于")
    case .tablespace: words.say("stores", "存放")
    case .remote: words.say("in another database", "其他数据库中")
    case .member: words.say("is a member of", "属于")
    case .referenced: words.say("is referred to by", "被引用于")
    case .denied: words.say("was denied", "被拒绝")
    case .notOwner: words.say("isn't the owner of", "不是所有者")
    case .depends: words.say("what depends", "依赖方")
    case .unparsed: words.say("as it came", "原文")
    }
  }
}
