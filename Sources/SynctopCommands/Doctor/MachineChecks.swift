import Glibc
import SyncLog

/// What is judged of the build and of the machine's own tables.
enum MachineChecks {
  static var version: Finding {
    var name = utsname()
    uname(&name)
    let system = text(&name.sysname)
    let release = text(&name.release)
    let machine = text(&name.machine)
    return Finding(
      .version, .ok,
      Wording(
        "synctop \(Version.text), \(system) \(release) \(machine)",
        "synctop \(Version.text)，\(system) \(release) \(machine)"),
      [
        "version": .string(Version.text), "system": .string(system), "release": .string(release),
        "machine": .string(machine), "build": .string(build),
      ])
  }

  /// Whether the machine has the tables of time zones, and knows the configured ones.
  static func timeZones(_ places: [DoctorReading.Place]) -> Finding {
    let probes = ["America/New_York", "Europe/Berlin"]
    let configured = places.flatMap { place in
      [SettingKey.timeZone, .displayZone].compactMap { place.configuration.text($0) }
    }
    let names = Array(Set(configured)).sorted()
    let missing = (probes + names).filter { !ZoneRulesLoader.names.contains($0) }
    let details: KeyValuePairs<String, JSONValue> = [
      "configured": .array(names.map(JSONValue.string)), "missing": .array(missing.map(JSONValue.string)),
    ]
    guard missing.isEmpty else {
      let list = missing.joined(separator: ", ")
      return Finding(
        .timeZone, names.contains(where: missing.contains) ? .fail : .warn,
        Wording("this machine doesn't know \(list)", "本机没有时区 \(list)"),
        next: Wording("install tzdata", "请安装 tzdata"), details)
    }
    let list = names.isEmpty ? "" : ": " + names.joined(separator: ", ")
    return Finding(.timeZone, .ok, Wording("known here" + list, "本机已知" + list), details)
  }

  private static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  private static func text<Field>(_ field: inout Field) -> String {
    withUnsafeBytes(of: &field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
