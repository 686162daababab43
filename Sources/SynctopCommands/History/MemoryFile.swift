import Glibc
import History
import SyncLog
import TaskModel

/// The file in which synctop remembers, for commands that read it without the board.
struct MemoryFile {
  /// Nil where there is no place for it.
  let path: String?

  init(_ state: StateDirectory?) { path = MemoryHome.directory(state).path }

  /// Opens it, and tells by `warn` why not everything of it can be used. Throws `CommandFailure` where there is none yet,
  /// where it can't be read, and where it was damaged and another had to be begun.
  func open(warn: (String) -> Void = { _ in }) throws -> History {
    guard let path else { throw Self.failure(.noPlace) }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw Self.missing(path, errno) }
    do throws(HistoryFailure) {
      let history = try History(path: path)
      if let moved = history.movedAside { throw HistoryFailure(.damaged(movedTo: moved)) }
      if let trouble = history.trouble {
        warn("the memory \(path): \(MemoryTroubleWords(trouble).what.english)")
      }
      return history
    } catch {
      throw Self.failure(error.trouble, path)
    }
  }

  /// What a command says of trouble with the memory.
  static func failure(_ trouble: MemoryTrouble, _ path: String? = nil) -> CommandFailure {
    let words = MemoryTroubleWords(trouble)
    let subject = path.map { "the memory \($0): " } ?? ""
    return CommandFailure(subject + words.what.english, nextStep: words.nextStep.english)
  }

  private static func missing(_ path: String, _ problem: Int32) -> CommandFailure {
    guard problem == ENOENT || problem == ENOTDIR else {
      return CommandFailure(
        "the memory \(path) can't be looked at: \(String(cString: strerror(problem)))",
        nextStep: "check the owner and the mode of its directory")
    }
    return CommandFailure(
      "nothing is remembered yet: there is no \(path)",
      nextStep: "leave the board open for a while: `synctop` records what it sees; or name another place by state_dir")
  }
}
