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

  /// Makes the directory where it is missing.
  func prepare() throws(HistoryFailure) {
    guard case .directory(let directory?) = self else { return }
    do throws(FileRefusal) {
      close(try PrivateDirectory.open(directory.path))
    } catch {
      throw HistoryFailure(.refused(what: "\(directory.path) \(error.what)", nextStep: error.nextStep))
    }
  }
}
