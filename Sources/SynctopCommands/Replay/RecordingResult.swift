/// What became of a recording.
struct RecordingResult: Equatable, Sendable {
  /// In bytes; nil while it isn't closed yet.
  var size: Int?
  /// Why it ended before the board; nil where it didn't.
  var trouble: RecordingFile.Trouble?
}
