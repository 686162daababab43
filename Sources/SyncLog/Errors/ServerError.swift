/// What a server said of one statement, as a driver or client printed it. Texts are not sanitised.
package struct ServerError: Equatable, Sendable {
  /// As printed, such as `ERROR` or `错误`; nil where the text has none.
  package var severity: String?
  /// The primary text: without severity, node and peer.
  package var message = ""
  package var detail: String?
  package var hint: String?
  /// Characters from 1 into the statement.
  package var position: Int?
  package var context: String?
  package var internalQuery: String?
  package var location: String?
  /// Five characters, as the text says; nil where it doesn't.
  package var sqlState: String?
  /// gsql's own account of the reason.
  package var cause: String?
  /// gsql's own advice.
  package var action: String?
  /// The node that speaks, such as `dn_6001_6002`.
  package var node: String?
  /// The remote end of the connection, as openGauss' driver prints it.
  package var peer: String?
  /// The statement, where a server's log or a batch names it.
  package var statement: String?
  /// The piece of the statement that the error lies in, with the caret below it.
  package var excerpt: String?
  /// All that stands before the error: notices, a driver's words.
  package var before: String?
  /// All that stands behind the error's own sections: further messages, a stack.
  package var after: String?
  /// Whether the text ends within the Detail, so that a cut text was cut there.
  package var endsInDetail = false

  package init() {}
}

extension ServerError {
  /// Reads any text; one without sections is a message alone. Linear in its length.
  ///
  /// Of several messages the first that ends a statement decides; labels inside of names and lists are text.
  package init(_ text: String) {
    let text = ErrorText.decoded(text)
    self = TextBytes.read(text) { ServerError($0) }
  }

  private init(_ text: TextBytes) {
    var reader = ErrorReader(text)
    reader.read()
    for (index, mark) in reader.marks.enumerated() {
      take(mark, upTo: reader.end(of: index), of: text)
    }
    endsInDetail = reader.marks.last?.section == .detail
    guard let head = reader.head else {
      if sqlState == nil { sqlState = named(text, reader) }
      return
    }
    severity = text.text(head.severity)
    peer = head.peer.map(text.text)
    node = head.node.map(text.text)
    sqlState = sqlState ?? head.sqlState.map(text.text) ?? named(text, reader)
  }

  private func named(_ text: TextBytes, _ reader: ErrorReader) -> String? {
    guard let index = reader.marks.firstIndex(where: { $0.section == .message }) else { return nil }
    return SQLState.named(text, in: reader.marks[index].body..<reader.end(of: index)).map(text.text)
  }

  private mutating func take(_ mark: ErrorReader.Mark, upTo end: Int, of text: TextBytes) {
    let body = text.text(text.trimmingEnd(min(mark.body, end)..<end, onlyBreaks: mark.section == .detail))
    switch mark.section {
    case .before: before = body
    case .message: message = body
    case .excerpt: excerpt = text.text(text.trimmingEnd(mark.start..<end))
    case .detail: detail = body
    case .hint: hint = body
    case .position: position = Int(body)
    case .context: context = body
    case .internalQuery: internalQuery = body
    case .location: location = body
    case .sqlState: sqlState = body
    case .cause: cause = body
    case .action: action = body
    case .statement: statement = body
    case .other, .trace, .after:
      let whole = text.text(text.trimmingEnd(mark.start..<end))
      after = after.map { $0 + "\n" + whole } ?? whole
    }
  }
}
