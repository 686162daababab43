/// Why a file isn't replayed.
package enum RecordingRefusal: Error, Equatable, Sendable {
  case empty
  /// It begins with something else than the header of a recording.
  case noRecording
  /// Another version of the format, such as a newer synctop's; as it is written there, cut to some characters.
  case version(String)
  /// Its header doesn't tell what was watched.
  case damagedHeader
  /// There is a header, and not one poll that can be read.
  case noPoll
}
