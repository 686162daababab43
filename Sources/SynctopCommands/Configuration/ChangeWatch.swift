/// Decides when files that change have come to rest, so that a half-written one isn't read.
struct ChangeWatch: Sendable {
  /// The stamps by path; nil where there is no file.
  typealias Stamps = [String: FileStamp?]

  /// For how long nothing must change.
  private static let rest = Duration.seconds(1)
  /// After this time files count even if they go on changing.
  private static let patience = Duration.seconds(10)

  /// What was judged last.
  private(set) var known: Stamps
  private var next: Stamps?
  private var restingSince = Duration.zero
  private var restlessSince = Duration.zero

  init(_ known: Stamps) { self.known = known }

  /// Takes the stamps of now, by a clock that only grows. True once for a change that has come to rest; from then on it
  /// is what is known.
  mutating func look(_ stamps: Stamps, at now: Duration) -> Bool {
    guard stamps != known else {
      next = nil
      return false
    }
    if next == nil { restlessSince = now }
    if stamps != next {
      next = stamps
      restingSince = now
    }
    guard now - restingSince >= Self.rest || now - restlessSince >= Self.patience else { return false }
    known = stamps
    next = nil
    return true
  }

  /// Watches other paths from now on; those that are known already stay as they are.
  mutating func watch(_ paths: [String], stamp: (String) -> FileStamp?) {
    known = Stamps(paths.map { ($0, known[$0] ?? stamp($0)) }) { first, _ in first }
    next = nil
  }
}
