package import TaskModel

extension Fixtures {
  /// Texts that have broken terminals.
  package static let hostileTexts: [String] = [
    "", " ", "\u{1B}[2J\u{1B}]0;owned\u{07}", "\u{9B}31m", "a\u{202E}txt.exe", "\u{200B}\u{200D}\u{FEFF}",
    "e" + String(repeating: "\u{301}", count: 90), "\u{301}alone", "👩‍👩‍👧‍👦 family", "🇨🇳🇩🇪", "財務部門の集群", "ｆｕｌｌ",
    "tab\tnull\u{0}del\u{7F}", "line\r\nbreak\u{2028}separator\u{85}", "\u{FFFE}\u{10FFFF}\u{E000}", "ﷺ", "क्षि", "‱‖※",
    String(repeating: "長", count: 700), String(repeating: "x", count: 20_000), "null", "[]", "{\"a\":",
    "[2024-03-20 10:25:54] ===> [2024-03-20 10:25:55] ===> failed:[{\"status\":\"FAILED\",\"message\":\"ERROR: \\u001b[31m\"}]",
    String(repeating: "[{\"a\":", count: 300),
  ]

  /// A task with hostile texts and numbers in all of its fields.
  package static func hostileTask(_ random: inout some RandomNumberGenerator) -> SyncTask {
    var fields = SyncTaskFields()
    let texts: [WritableKeyPath<SyncTaskFields, String?>] = [
      \.id, \.clusterName, \.clusterType, \.clusterID, \.dataConnectionName, \.dataConnectionID,
      \.dataConnectionWorkspace, \.instanceID, \.projectID, \.domainID, \.createUser, \.updateUser, \.schedulePeriod,
      \.syncMessage,
    ]
    for path in texts {
      fields[keyPath: path] = Bool.random(using: &random) ? hostileTexts.randomElement(using: &random) : nil
    }
    fields.syncStatus = (SyncStatus.known.map(\.wire) + hostileTexts).randomElement(using: &random)
    fields.scheduleStatus = ["SCHEDULING", "NOT_SCHEDULE", "\u{1B}c"].randomElement(using: &random)
    if Bool.random(using: &random) { fields.schedulePeriod = ["HOUR", "MINUTE"].randomElement(using: &random) }
    let hours = [nil, 0, 4, 23, 24, -1, Int.max, Int.min]
    fields.scheduleStartHour = hours.randomElement(using: &random) ?? nil
    fields.scheduleEndHour = hours.randomElement(using: &random) ?? nil
    fields.scheduleInterval = [nil, 0, 1, 4, 90, Int.max, Int.min].randomElement(using: &random) ?? nil
    let times: [Int64?] = [nil, 0, now, now - hour, now + hour, now - 31 * minute, .max, .min, .max - 1, .min + 1]
    fields.syncTime = times.randomElement(using: &random) ?? nil
    fields.createTime = times.randomElement(using: &random) ?? nil
    fields.updateTime = times.randomElement(using: &random) ?? nil
    fields.isIrregular = Bool.random(using: &random)
    return SyncTask(fields)
  }
}
