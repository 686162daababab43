/// The names of a recording's own members; those of tasks are the API's.
enum RecordingKey {
  static let version = "synctop_recording"
  static let program = "version"
  static let began = "began"
  static let opening = "opening"
  static let number = "i"
  static let moment = "at"
  static let kind = "kind"
  static let place = "place"
  static let took = "took"
  static let total = "total"
  static let parts = "parts"
  static let isWhole = "whole"
  static let same = "same"
  static let tasks = "tasks"
  static let gone = "gone"
  static let order = "order"
  static let failure = "failure"
  static let end = "end"
  /// Beside a task's members: its number in the recording, and what the API doesn't say of it.
  static let task = "n"
  static let own = "synctop"
}
