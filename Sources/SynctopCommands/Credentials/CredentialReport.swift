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
  var reason: String {
    guard let winner else {
      return obstacle == nil ? "no source has credentials" : "a source that isn't safe comes first"
    }
    if pinned == .environment { return "\(winner.source.title) rule over the file, or were named" }
    if pinned != nil { return "\(winner.source.title) were chosen by credentials.source or the context" }
    let before = considered.prefix { $0.source != winner.source }.filter { $0.verdict != .absent }
    return before.isEmpty
      ? "\(winner.source.title) come first of all that are given"
      : "\(winner.source.title) come first of all that are complete; skipped: "
        + before.map(\.source.title).joined(separator: ", ")
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
