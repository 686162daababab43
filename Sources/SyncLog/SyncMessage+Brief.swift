extension SyncMessage {
  /// The longest brief, in characters.
  package static let briefLimit = 512

  /// What a log says in one line: the error of the newest failed entry, else the words of the newest entry.
  ///
  /// Nil for a log that says nothing. Not sanitised; without severity and addresses before the error.
  package static func brief(of text: String) -> String? { SyncMessage(text).brief }

  /// The same for a log that was read already.
  package var brief: String? {
    guard let entry = newestFailed ?? newest else { return nil }
    let brief = entry.brief
    return String(brief.utf8.count <= Self.briefLimit ? brief : brief.prefix(Self.briefLimit))
  }
}

extension LogEntry {
  /// The first line of the entry's error, else of its words, else of its text as it came.
  fileprivate var brief: Substring {
    for words in errorTexts {
      let line = ServerLine.words(of: words)
      if !line.isEmpty { return line }
    }
    let headline = ServerLine.words(of: self.headline)
    guard headline.isEmpty else { return headline }
    return parts.lazy.map { ServerLine.firstLine(of: $0.raw) }.first { !$0.isEmpty } ?? "[\(time ?? "")]"
  }

  /// The servers' words, those of the last failed job first.
  private var errorTexts: [String] {
    let failed = jobs.last { $0.outcome == .failed && $0.message.map { !Blanks.areAll(Substring($0)) } == true }
    let bodies = parts.compactMap { part -> String? in
      if case .json(let value, _) = part { ErrorBody(value)?.text } else { nil }
    }
    return [failed?.message].compactMap(\.self) + bodies + jobs.reversed().compactMap(\.message)
  }
}
