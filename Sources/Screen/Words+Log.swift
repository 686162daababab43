import SyncLog

/// The words of the log reader.
extension Words {
  func logKeys(errors: String, fold: String, find: String) -> String {
    say(" \(errors) error · \(fold) fold · \(find) find ", " \(errors) 错误 · \(fold) 折叠 · \(find) 查找 ")
  }
  var job: String { say("job", "作业") }
  func seconds(_ number: String) -> String { say("\(number) s", "\(number) 秒") }
  func rows(_ number: String) -> String { say(number == "1" ? "1 row" : "\(number) rows", "\(number) 行") }
  func intoRun(_ span: String) -> String { say("\(span) into run", "运行开始后 \(span)") }
  func jsonTree(_ fields: Int) -> String { say("JSON, \(self.fields(fields))", "JSON，\(self.fields(fields))") }
  func fields(_ count: Int) -> String { say(count == 1 ? "1 field" : "\(count) fields", "\(count) 个字段") }
  func items(_ count: Int) -> String { say(count == 1 ? "1 item" : "\(count) items", "\(count) 项") }
  func moreLines(_ count: Int) -> String { say(count == 1 ? "1 line" : "\(count) lines", "\(count) 行") }
  func omittedLines(_ lines: Int) -> String { say("… \(lines) lines more", "… 还有 \(lines) 行") }
  func omitted(_ bytes: Int) -> String { say("… \(bytes) bytes more", "… 还有 \(bytes) 字节") }
  func source(_ lines: Int) -> String { say("Text as it came, \(moreLines(lines))", "原文，\(moreLines(lines))") }
  var cutHere: String { say("(the log is cut here)", "（日志在此截断）") }
  var on: String { say("on", "属于") }
  var onNew: String { say("on new", "新建对象：") }
  var ofRole: String { say("of role", "角色") }
  var inRole: String { say("in role", "所属角色") }
  var inSchema: String { say("in schema", "模式") }
  var inLanguage: String { say("language", "语言") }
  func objects(_ count: Int) -> String { say(count == 1 ? "1 object" : "\(count) objects", "\(count) 个对象") }

  func word(for outcome: LogOutcome) -> String {
    switch outcome {
    case .failed: say("failed", "失败")
    case .succeeded: say("succeeded", "成功")
    case .unknown: say("entry", "条目")
    }
  }

  func omittedObjects(_ count: Int) -> String {
    say(
      "… and \(count) other \(count == 1 ? "object" : "objects") (see server log)", "… 另有 \(count) 个对象（见服务器日志）")
  }

  func omittedDatabases(_ count: Int) -> String {
    say(
      "… and objects in \(count) other \(count == 1 ? "database" : "databases") (see server log)",
      "… 另有 \(count) 个数据库中的对象（见服务器日志）")
  }

  func broken(_ kind: BrokenJSON.Kind) -> String {
    switch kind {
    case .truncated: say("JSON that is cut, as it came", "被截断的 JSON（原样）")
    case .invalid: say("JSON that can't be read, as it came", "无法解析的 JSON（原样）")
    }
  }

  func label(of section: LogLine.Section) -> String {
    switch section {
    case .detail: say("Detail", "详细")
    case .hint: say("Hint", "提示")
    case .position: say("Position", "位置")
    case .context: say("Where", "上下文")
    case .internalQuery: say("Query", "内部查询")
    case .location: say("Location", "源码位置")
    case .cause: "CAUSE"
    case .action: "ACTION"
    case .node: say("Node", "节点")
    case .peer: say("Peer", "连接")
    }
  }

  func heading(of how: Dependent.How) -> String {
    switch how {
    case .owner: say("owned by it", "它所拥有的")
    case .privileges: say("privileges granted to it", "授予它的权限")
    case .initialPrivileges: say("initial privileges granted to it", "授予它的初始权限")
    case .access: say("access granted to it", "授予它的访问权")
    case .target, .depends: say("depends on it", "依赖它的")
    case .tablespace: say("stored in it", "存储于它的")
    case .remote: say("in other databases", "其他数据库中")
    case .member: say("members", "成员")
    case .referenced: say("referred to by", "引用它的")
    case .denied: say("denied", "被拒绝的")
    case .notOwner: say("not the owner of", "非所有者")
    case .unparsed: say("not understood, as it came", "无法解析（原样）")
    }
  }
}
