import Foundation
package import TaskModel

/// Turns the system's time zones into values for the rooms that must not ask for them.
package enum ZoneRulesLoader {
  /// Clock changes before 2000 and after 2100 are not looked for.
  private static let years = Date(timeIntervalSince1970: 946_684_800)...Date(timeIntervalSince1970: 4_102_444_800)
  private static let changeLimit = 1000

  /// The rules of the zone with the IANA name `name`.
  package static func rules(named name: String) throws(ConfigurationError) -> ZoneRules {
    if name == shanghai { return .fixed(name: name, seconds: 8 * 3600) }
    guard let zone = zone(named: name) else {
      let near = names.nearest(to: name).map { "did you mean \"\($0)\"? " } ?? ""
      throw ConfigurationError(
        ConfigurationProblem(
          "", "\"\(name)\" is no known time zone", nextStep: near + "write an IANA name such as \"Asia/Shanghai\""))
    }
    return ZoneRules(name: name, offsets: offsets(of: zone))
  }

  /// The zones that this machine knows.
  static let names = ZoneNames(
    isKnown: { $0 == shanghai || zone(named: $0) != nil }, all: { TimeZone.knownTimeZoneIdentifiers })

  /// The default is common enough to be spared the cost of the system's tables; its clocks have not changed since 1991.
  private static let shanghai = "Asia/Shanghai"

  private static func zone(named name: String) -> TimeZone? {
    guard !name.isEmpty else { return TimeZone(identifier: withTables()) }
    guard name.utf8.count <= 64, name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return TimeZone(identifier: name)
  }

  // A static binary has the zones' tables only where something of FoundationInternationalization is used.
  @inline(never)
  private static func withTables() -> String { years.lowerBound.formatted() }

  private static func offsets(of zone: TimeZone) -> [(from: Int64, seconds: Int)] {
    var offsets = [(from: Int64(years.lowerBound.timeIntervalSince1970), zone.secondsFromGMT(for: years.lowerBound))]
    var moment = years.lowerBound
    while offsets.count < changeLimit, let next = zone.nextDaylightSavingTimeTransition(after: moment),
      next > moment, next < years.upperBound
    {
      offsets.append((from: Int64(next.timeIntervalSince1970.rounded()), zone.secondsFromGMT(for: next)))
      moment = next
    }
    return offsets.map { (from: $0.0, seconds: $0.1) }
  }
}
