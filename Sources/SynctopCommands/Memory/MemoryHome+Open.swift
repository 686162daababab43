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
    case .directory(let directory?): try History(path: Self.prepared(directory))
    case .directory(nil), .none: throw HistoryFailure(.noPlace)
    case .demo: try History()
    }
  }

  private static func prepared(_ directory: StateDirectory) throws(HistoryFailure) -> String {
    do throws(FileRefusal) {
      close(try PrivateDirectory.open(directory.path))
      return directory.path + "/" + file
    } catch {
      throw HistoryFailure(.refused(what: "\(directory.path) \(error.what)", nextStep: error.nextStep))
    }
  }
}
