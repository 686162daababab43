import Glibc
import History
import TaskModel

extension MemoryHome {
  private static let file = "history.db"

  /// The file in which it is kept; nil for none.
  var path: String? { if case .directory(let directory?) = self { directory.path + "/" + Self.file } else { nil } }

  /// Opens the memory. Its directory is made where it is missing, for its owner alone.
  func history() throws(HistoryFailure) -> History {
    switch self {
    case .directory(let directory?):
      try prepare()
      return try History(path: directory.path + "/" + Self.file)
    case .directory(nil), .none: throw HistoryFailure(.noPlace)
    case .demo: return try History()
    }
  }

  /// Makes the directory again that somebody deleted.
  func restore() {
    guard case .directory(let directory?) = self, access(directory.path, F_OK) != 0 else { return }
    try? prepare()
  }

  /// Makes the directory where it is missing.
  private func prepare() throws(HistoryFailure) {
    guard case .directory(let directory?) = self else { return }
    do throws(FileRefusal) {
      close(try PrivateDirectory.open(directory.path))
    } catch {
      throw HistoryFailure(.refused(what: "\(directory.path) \(error.what)", nextStep: error.nextStep))
    }
  }
}

extension HistoryFailure {
  /// The same with what is refused in its words, where they don't say it.
  func about(_ path: String?) -> HistoryFailure {
    guard let path, case .refused(let what, let nextStep) = trouble, !what.hasPrefix("/") else { return self }
    return HistoryFailure(.refused(what: "\(path) \(what)", nextStep: nextStep))
  }
}
