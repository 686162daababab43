import Glibc

/// Where synctop keeps what it learnt: only for its owner, made when something is first written.
struct StateDirectory: Sendable, Equatable {
  /// The largest file that is read back, in bytes.
  private static let sizeLimit = 1_048_576

  let path: String

  /// The directory that a setting names, else SYNCTOP_STATE_DIR's, else the XDG place; nil without a home.
  ///
  /// A relative path counts only from a setting that was made absolute before; elsewhere it is ignored.
  init?(named setting: String? = nil, environment: [String: String]) {
    let own = setting ?? environment["SYNCTOP_STATE_DIR"]
    let xdg = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/synctop" : nil }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/state/synctop" : nil }
    guard let path = own.flatMap({ $0.hasPrefix("/") ? $0 : nil }) ?? xdg ?? home else { return nil }
    self.path = path
  }

  /// Puts a file in place, whole.
  func write(_ bytes: [UInt8], named name: String) throws(FileRefusal) {
    let directory = try PrivateDirectory.open(path)
    defer { close(directory) }
    try PrivateFile.write(bytes, named: name, in: directory)
  }

  /// The content of a file; nil where it isn't there. One that others could have written is refused.
  func read(_ name: String) throws(FileRefusal) -> [UInt8]? {
    let file = path + "/" + name
    var status = stat()
    guard lstat(file, &status) == 0 else { return nil }
    let content = try RegularFile.read(file, limit: Self.sizeLimit, followsLinks: false)
    guard content.owner == geteuid(), content.mode & 0o022 == 0 else {
      throw FileRefusal(what: "may have been written by others", nextStep: "delete it: \(ShellWord.quoted(file))")
    }
    return content.bytes
  }

  /// Deletes a file, if it is there.
  func remove(_ name: String) { unlink(path + "/" + name) }
}
