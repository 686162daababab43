/// All classes of causes: how each is recognised, and what is said of it. Users' own come first.
package struct CauseTable: Sendable {
  /// synctop's own classes.
  package static let standard = CauseTable()

  private init() {}
}

extension CauseTable {
  /// The cause of the newest failed entry of a log, else what the newest entry tells; `empty` for a log without text.
  package func cause(of message: SyncMessage) -> Cause {
    let words = message.brief ?? ""
    return Cause(id: "unknown", layer: .unknown, summary: Wording(words, words), explanation: Wording("", ""))
  }
}
