import Foundation

/// The one place that asks what time it is.
enum WallClock {
  /// Epoch milliseconds.
  static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}
