import Glibc
import History
import SyncLog
import TaskModel

/// Whether what synctop sees can be remembered, and what is remembered.
struct MemoryCheck {
  /// Nil without a home.
  let state: StateDirectory?
  /// Megabytes that it may take, as configured; nil where that isn't known.
  let limit: Int?

  var finding: Finding {
    guard let path = MemoryHome.directory(state).path else {
      let words = MemoryTroubleWords(.noPlace)
      return Finding(.memory, .warn, words.what, next: words.nextStep)
    }
    guard let mode = FileMode(path) else {
      return Finding(
        .memory, .ok, Wording("none yet; a board makes \(path)", "尚无；看板会创建 \(path)"),
        ["path": .string(path), "exists": false])
    }
    return judged(path, mode)
  }

  private func judged(_ path: String, _ mode: FileMode) -> Finding {
    let size = [path, path + "-wal"].reduce(Int64(0)) { $0 + Self.size($1) }
    do throws(HistoryFailure) {
      let history = try History(path: path)
      defer { history.close() }
      let scopes = try history.scopes()
      if let moved = history.movedAside { return troubled(.damaged(movedTo: moved), path, mode, size) }
      if let trouble = history.trouble { return troubled(trouble, path, mode, size) }
      if mode.mode & 0o077 != 0 || mode.isForeign { return open(path, mode, size) }
      return well(path, mode, size, scopes)
    } catch {
      return troubled(error.trouble, path, mode, size)
    }
  }

  private func well(_ path: String, _ mode: FileMode, _ size: Int64, _ scopes: [KeptScope]) -> Finding {
    let spans = scopes.compactMap(\.watched)
    let (oldest, newest) = (spans.map(\.start).min(), spans.map(\.end).max())
    let count = scopes.reduce(0) { $0 + $1.taskCount }
    let megabytes = Self.megabytes(size)
    var details = facts(path, mode, size)
    details += [
      .init(key: "tasks", value: .integer(count)), .init(key: "places", value: .integer(scopes.count)),
      .init(key: "oldest", value: HistoryJSON.number(oldest)), .init(key: "newest", value: HistoryJSON.number(newest)),
    ]
    var english = "\(path) (\(mode.text)), \(megabytes) MB, \(count) tasks"
    var chinese = "\(path)(\(mode.text))，\(megabytes) MB，\(count) 个任务"
    if let oldest, let newest {
      english += ", from \(ISOMoment.text(oldest)), last recorded \(ISOMoment.text(newest))"
      chinese += "，最早 \(ISOMoment.text(oldest))，最近记录 \(ISOMoment.text(newest))"
    }
    var finding = Finding(.memory, .ok, Wording(english, chinese))
    finding.details = details
    return finding
  }

  private func open(_ path: String, _ mode: FileMode, _ size: Int64) -> Finding {
    var finding = Finding(
      .memory, .warn,
      mode.isForeign
        ? Wording("\(path) belongs to another user", "\(path) 属于其他用户")
        : Wording("\(path) (\(mode.text)): others may read what is remembered", "\(path)(\(mode.text))：其他用户可读取历史记录"),
      next: mode.isForeign
        ? Wording("make it yours", "请将其改为归您所有")
        : Wording("run: chmod 600 \(ShellWord.quoted(path))", "请运行：chmod 600 \(ShellWord.quoted(path))"))
    finding.details = facts(path, mode, size)
    return finding
  }

  private func troubled(_ trouble: MemoryTrouble, _ path: String, _ mode: FileMode, _ size: Int64) -> Finding {
    let words = MemoryTroubleWords(trouble)
    var finding = Finding(
      .memory, Self.status(of: trouble),
      Wording("\(path): \(words.what.english)", "\(path)：\(words.what.chinese)"), next: words.nextStep)
    finding.details = facts(path, mode, size)
    return finding
  }

  /// The board lives without a memory; it fails where nothing will be kept until somebody acts.
  private static func status(of trouble: MemoryTrouble) -> CheckStatus {
    switch trouble {
    case .refused, .readOnly, .diskFull, .failed: .fail
    case .noPlace, .locked, .damaged, .newer: .warn
    }
  }

  private func facts(_ path: String, _ mode: FileMode, _ size: Int64) -> [JSONObject.Member] {
    [
      .init(key: "path", value: .string(path)), .init(key: "exists", value: true),
      .init(key: "mode", value: .string(mode.text)), .init(key: "bytes", value: .integer(size)),
      .init(key: "limit_megabytes", value: limit.map { .integer($0) } ?? .null),
    ]
  }

  private static func size(_ path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// With one place behind the point.
  private static func megabytes(_ bytes: Int64) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
