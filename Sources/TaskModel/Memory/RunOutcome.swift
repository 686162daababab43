/// How a run ended, as far as it was seen.
package enum RunOutcome: UInt8, Sendable, CaseIterable {
  /// Under way when it was seen last.
  case running = 0
  case succeeded = 1
  case failed = 2
  /// A status that the API doesn't document, or none.
  case other = 3
}
