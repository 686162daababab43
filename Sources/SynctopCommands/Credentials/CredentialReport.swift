import SyncLog

/// What was found at every place where credentials may be, and which of them count. Holds no secret.
struct CredentialReport: Sendable, Equatable {
  /// All sources, in the order in which they are looked at.
  let candidates: [CredentialCandidate]
  /// The only source that counts, because it was named; nil where all are looked at.
  let pinned: CredentialSource?

  /// The candidates that count, in their order.
  var considered: [CredentialCandidate] { candidates.filter { pinned == nil || $0.source == pinned } }

  /// The one whose credentials are used; nil where there are none, or an unsafe one comes before.
  var winner: CredentialCandidate? { decisive.flatMap { $0.way == nil ? nil : $0 } }

  /// The unsafe one that keeps others from being used; nil where there is none, or it comes after the winner.
  var obstacle: CredentialCandidate? { decisive.flatMap { $0.way == nil ? $0 : nil } }

  /// Why it is this one, in one line.
  var reason: Wording {
    guard let winner else {
      return obstacle == nil
        ? Wording("no source has credentials", "没有任何来源提供凭证")
        : Wording("a source that isn't safe comes first", "排在前面的来源不安全")
    }
    let title = winner.source.wording
    if pinned == .environment {
      return Wording("\(title.english) rule over the file, or were named", "\(title.chinese)优先于配置文件，或已被指定")
    }
    if pinned != nil {
      return Wording(
        "\(title.english) were chosen by credentials.source or the context",
        "由 credentials.source 或上下文指定使用\(title.chinese)")
    }
    let before = considered.prefix { $0.source != winner.source }.filter { $0.verdict != .absent }
    guard !before.isEmpty else {
      return Wording(
        "\(title.english) come first of all that are given", "\(title.chinese)是已提供的来源中的第一个")
    }
    let skipped = before.map(\.source.wording)
    return Wording(
      "\(title.english) come first of all that are complete; skipped: "
        + skipped.map(\.english).joined(separator: ", "),
      "\(title.chinese)是第一个完整的来源；已跳过：" + skipped.map(\.chinese).joined(separator: "、"))
  }

  /// The first where the search ends, well or not.
  private var decisive: CredentialCandidate? {
    considered.first { candidate in
      switch candidate.verdict {
      case .complete, .refused: true
      case .absent, .incomplete, .encrypted: false
      }
    }
  }
}
