/// A span of time in the units in which a person says it.
package enum Age: Equatable, Sendable {
  /// Under a minute.
  case seconds(Int)
  /// Under an hour.
  case minutes(Int)
  /// Under two days.
  case hours(Int, minutes: Int)
  case days(Int, hours: Int)

  /// Rounded down; a negative span counts as none.
  package init(milliseconds: Int64) {
    let seconds = Int(max(0, milliseconds) / 1000)
    self =
      switch seconds {
      case ..<60: .seconds(seconds)
      case ..<3600: .minutes(seconds / 60)
      case ..<172_800: .hours(seconds / 3600, minutes: seconds / 60 % 60)
      default: .days(seconds / 86_400, hours: seconds / 3600 % 24)
      }
  }
}
