/// A pattern in the table, with the SQLSTATE that follows from it where that isn't its class's.
struct CausePattern: Sendable, ExpressibleByStringLiteral {
  /// Where a message stood.
  enum Place: Sendable {
    case anywhere
    /// In a job's result: a server or its driver speaks.
    case job
    /// Outside: DataArts itself speaks, or a service that it called.
    case service
    /// Outside, behind the words that DataArts could not hand the job on.
    case submission
    /// Outside, be it behind those words or not; for patterns alone.
    case outside

    /// Whether a pattern for this place is for a message at `place`.
    func includes(_ place: Place) -> Bool {
      switch self {
      case .anywhere: true
      case .job: place == .job
      case .service: place == .service
      case .outside: place == .service || place == .submission
      case .submission: place == .submission
      }
    }
  }

  let text: String
  let sqlState: String?
  let place: Place

  init(stringLiteral text: String) { self.init(text) }

  init(_ text: String, _ sqlState: String? = nil, at place: Place = .anywhere) {
    self.text = text
    self.sqlState = sqlState
    self.place = place
  }
}
