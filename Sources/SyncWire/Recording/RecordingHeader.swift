import SyncLog

/// The first line of a recording: what the board watched, when, and which program wrote it.
package struct RecordingHeader: Equatable, Sendable {
  /// The version of the program that wrote it.
  package let program: String
  /// Epoch milliseconds.
  package let began: Int64
  package let opening: RecordedOpening

  package init(program: String, began: Int64, opening: RecordedOpening) {
    self.program = program
    self.began = began
    self.opening = opening
  }

  var json: JSONValue {
    [
      RecordingKey.version: .integer(RecordingFormat.version), RecordingKey.program: .string(program),
      RecordingKey.began: .integer(began), RecordingKey.opening: opening.json,
    ]
  }

  /// Reads the first line of a file.
  init(_ value: JSONValue) throws(RecordingRefusal) {
    guard let version = value[RecordingKey.version] else { throw .noRecording }
    guard version == .integer(RecordingFormat.version) else {
      throw .version(version.scalarText.map { String($0.prefix(20)) } ?? "?")
    }
    guard let opening = value[RecordingKey.opening].flatMap(RecordedOpening.init) else { throw .damagedHeader }
    self.init(
      program: value[RecordingKey.program]?.string ?? "",
      began: value[RecordingKey.began]?.whole(in: RecordingFormat.moments) ?? 0, opening: opening)
  }
}
