import Glibc
import SyncLog

/// What is judged of the configuration: the file, the variables, the modes of files, and where synctop keeps things.
struct ConfigurationChecks {
  let reading: DoctorReading
  let environment: [String: String]

  var findings: [Finding] { [configuration, variables, files, state, memory] }

  private var configuration: Finding {
    guard let file = reading.file else {
      return Finding(
        .configuration, .warn, Wording("there is no home directory to look for a file in", "没有主目录，无法查找配置文件"),
        next: Wording("set HOME, or name a file with --config", "请设置 HOME，或用 --config 指定文件"))
    }
    let path = file.path
    var finding = judged(path, exists: file.exists)
    finding.details =
      [
        .init(key: "path", value: .string(path)), .init(key: "exists", value: .bool(file.exists)),
        .init(key: "contexts", value: .array(reading.contexts.map(JSONValue.string))),
        .init(key: "problems", value: .array(reading.problems.map(Self.json))),
        .init(key: "warnings", value: .array(reading.warnings.map(Self.json))),
      ]
    return finding
  }

  private func judged(_ path: String, exists: Bool) -> Finding {
    if let first = reading.problems.first {
      let more = reading.problems.count - 1
      let all = reading.problems.map { $0.place.isEmpty ? $0.what : "\($0.place): \($0.what)" }.joined(separator: "; ")
      return Finding(
        .configuration, .fail,
        Wording("\(more + 1) wrong: \(all)", "\(more + 1) 处有误：\(all)"), next: Wording(first.nextStep, first.nextStep))
    }
    guard exists else {
      return Finding(
        .configuration, .ok,
        Wording("no file at \(path); the environment and defaults count", "\(path) 不存在；使用环境变量和默认值"),
        next: reading.places.contains { $0.configuration.incompleteness == nil } ? nil : Self.setUp)
    }
    let names = reading.contexts.joined(separator: ", ")
    if let odd = reading.warnings.first(where: { !$0.place.hasPrefix("SYNCTOP_") }) {
      return Finding(
        .configuration, .warn, Wording("\(path): \(odd.what)", "\(path)：\(odd.what)"),
        next: Wording(odd.nextStep, odd.nextStep))
    }
    return Finding(
      .configuration, .ok,
      names.isEmpty ? Wording(path, path) : Wording("\(path), contexts: \(names)", "\(path)，上下文：\(names)"))
  }

  private static let setUp = Wording("run `synctop init` to set it up", "请运行 `synctop init` 进行设置")

  private static func json(_ problem: ConfigurationProblem) -> JSONValue {
    [
      "place": .string(problem.place), "what": .string(problem.what), "next_step": .string(problem.nextStep),
    ]
  }

  /// Variables that look like synctop's, but aren't: most are misspelt.
  private var variables: Finding {
    let names = environment.keys.filter { $0.hasPrefix("SYNCTOP_") }.sorted()
    let known = UnknownVariables.known
    let unknown = names.filter { !known.contains($0) }
    let set = names.filter(known.contains)
    let details: KeyValuePairs<String, JSONValue> = [
      "set": .array(set.map(JSONValue.string)), "unknown": .array(unknown.map(JSONValue.string)),
    ]
    guard !unknown.isEmpty else {
      let list = set.isEmpty ? "" : ": " + set.joined(separator: ", ")
      return Finding(
        .environment, .ok, Wording("\(set.count) SYNCTOP_ variables\(list)", "\(set.count) 个 SYNCTOP_ 变量\(list)"),
        details)
    }
    let advice = UnknownVariables.warnings(environment).map { "\($0.place): \($0.nextStep)" }.joined(separator: "; ")
    let list = unknown.joined(separator: ", ")
    let next = advice.isEmpty ? "unset \(list)" : advice
    return Finding(
      .environment, .warn, Wording("no known variable: \(list)", "未知的变量：\(list)"), next: Wording(next, next), details)
  }

  /// Files that may hold secrets, wherever they come from: nobody else may read them.
  private var files: Finding {
    let found = FileMode.ofSecretFiles(reading, environment)
    let open = found.filter { $0.isOpen }
    let foreign = found.filter { $0.isForeign }
    let details: KeyValuePairs<String, JSONValue> = ["files": .array(found.map(\.json))]
    if let first = open.first {
      let list = open.map { "\($0.path) (\($0.text))" }.joined(separator: ", ")
      return Finding(
        .files, open.contains { $0.holdsSecrets } ? .fail : .warn,
        Wording("others may use: \(list)", "其他用户可访问：\(list)"),
        next: Wording("run: \(first.remedy)", "请运行：\(first.remedy)"), details)
    }
    if let first = foreign.first {
      return Finding(
        .files, .warn, Wording("\(first.path) belongs to another user", "\(first.path) 属于其他用户"),
        next: Wording("make it yours", "请将其改为归您所有"), details)
    }
    return Finding(
      .files, .ok,
      found.isEmpty
        ? Wording("no file that could hold secrets", "没有可能包含密钥的文件")
        : Wording("\(found.count) are yours alone", "\(found.count) 个文件仅您可访问"), details)
  }

  private var memory: Finding {
    let limit = reading.places.first.flatMap { $0.configuration.integer(.historyMegabytes) }
    return MemoryCheck(state: reading.state, limit: limit).finding
  }

  private var state: Finding {
    guard let directory = reading.state else {
      return Finding(
        .state, .warn, Wording("there is no home directory for it", "没有主目录可用"),
        next: Wording("set HOME or SYNCTOP_STATE_DIR", "请设置 HOME 或 SYNCTOP_STATE_DIR"))
    }
    let path = directory.path
    guard let mode = FileMode(path) else {
      return Finding(
        .state, .ok, Wording("\(path); made when there is something to keep", "\(path)；需要时自动创建"),
        ["path": .string(path), "exists": false])
    }
    let details: KeyValuePairs<String, JSONValue> = [
      "path": .string(path), "exists": true, "mode": .string(mode.text),
    ]
    guard mode.isDirectory, !mode.isForeign, access(path, W_OK) == 0 else {
      return Finding(
        .state, .fail, Wording("\(path) is no directory that you may write", "\(path) 不是您可写的目录"),
        next: Wording("make it yours, or set SYNCTOP_STATE_DIR", "请将其改为归您所有，或设置 SYNCTOP_STATE_DIR"), details)
    }
    guard !mode.isOpen else {
      return Finding(
        .state, .warn, Wording("\(path) (\(mode.text)): others may look in", "\(path)(\(mode.text))：其他用户可查看"),
        next: Wording("run: \(mode.remedy)", "请运行：\(mode.remedy)"), details)
    }
    return Finding(.state, .ok, Wording("\(path) (\(mode.text))", "\(path)(\(mode.text))"), details)
  }
}
