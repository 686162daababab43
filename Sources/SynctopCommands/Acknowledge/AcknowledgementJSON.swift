import SyncLog
import TaskModel

/// What people said of tasks, for programs.
enum AcknowledgementJSON {
  static func value(_ acknowledgement: Acknowledgement) -> JSONValue {
    [
      "id": .string(acknowledgement.id), "matter": .string(SecretMask.apply(acknowledgement.matter)),
      "since": HistoryJSON.number(acknowledgement.since),
      "note": .string(SecretMask.apply(acknowledgement.note)), "author": .string(acknowledgement.author),
      "at": .integer(acknowledgement.at), "until": HistoryJSON.number(acknowledgement.until),
    ]
  }

  static func value(_ note: TaskNote) -> JSONValue {
    [
      "text": .string(SecretMask.apply(note.text)), "author": .string(note.author), "at": .integer(note.at),
    ]
  }
}
