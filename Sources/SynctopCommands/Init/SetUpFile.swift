import Glibc
import SyncLog

/// The configuration file that a set-up adds to: its text as it is, and the way to write it anew.
struct SetUpFile: Sendable {
  let file: ConfigurationFile
  /// Absolute.
  let path: String

  /// Throws where there is no place for a file.
  init(named flag: String?, environment: [String: String]) throws {
    guard let file = ConfigurationFile(named: flag, environment: environment) else {
      throw CommandFailure(
        "there is no home directory to put the configuration in", nextStep: "set HOME, or name a file with --config",
        code: 2)
    }
    self.file = file
    path = Self.absolute(file.path)
  }

  /// The file's text; nil where there is no file yet.
  func text() throws -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    do throws(FileRefusal) {
      let content = try RegularFile.read(path, limit: ConfigurationFile.sizeLimit, followsLinks: false)
      guard content.owner == geteuid() else {
        throw FileRefusal(
          what: "belongs to another user", nextStep: "make it yours, or name another file with --config")
      }
      return String(decoding: content.bytes, as: UTF8.self)
    } catch {
      throw CommandFailure("the configuration file \(path) \(error.what)", nextStep: error.nextStep, code: 2)
    }
  }

  /// Adds the context of `answers`, whatever the file holds by now. Throws a failure with the fragment to insert by hand
  /// where that can't be done without touching anything else.
  func add(_ answers: SetUpAnswers) throws {
    let insertion = ContextInsertion(answers: answers)
    let old = try text()
    guard let new = old.map(insertion.inserted) ?? insertion.newFile else {
      throw CommandFailure(
        "the context can't be added to \(path) without touching more of it",
        nextStep: "add this to its contexts by hand:\n\(ContextText(answers: answers).text(indent: "  ", hiding: "…"))")
    }
    do throws(FileRefusal) {
      try write(Array(new.utf8))
    } catch {
      throw CommandFailure("the configuration file \(path) \(error.what)", nextStep: error.nextStep)
    }
  }

  /// The directory of a file that somebody named is left as it is; synctop's own is for its owner alone.
  private func write(_ bytes: [UInt8]) throws(FileRefusal) {
    guard file.isNamed else { return try PrivateFile.write(bytes, to: path) }
    let parts = path.split(separator: "/")
    let directory = open("/" + parts.dropLast().joined(separator: "/"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else {
      throw FileRefusal(
        what: "lies in a directory that can't be opened: \(String(cString: strerror(errno)))",
        nextStep: "make the directory first")
    }
    defer { close(directory) }
    try PrivateFile.write(bytes, named: parts.last.map(String.init) ?? "", in: directory)
  }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }
}
