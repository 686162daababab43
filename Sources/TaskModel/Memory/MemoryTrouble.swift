/// Why nothing is remembered at the moment, or what was lost.
package enum MemoryTrouble: Equatable, Sendable {
  /// There is no home, and no directory was named.
  case noPlace
  /// The state directory or the file is refused: what is wrong, and what to do.
  case refused(what: String, nextStep: String)
  case readOnly
  case diskFull
  /// Another program held it too long.
  case locked
  /// The file was damaged and is kept under this path; a new one was begun.
  case damaged(movedTo: String)
  /// A newer synctop wrote it: it is read as far as that goes, and nothing is recorded.
  case newer
  /// Anything else, in the words of the system; unsanitised.
  case failed(reason: String)
}
