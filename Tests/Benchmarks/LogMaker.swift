/// Writes logs of failed runs, the same for the same seed.
struct LogMaker {
  private var dice: AnswerMaker

  init(seed: UInt64) { dice = AnswerMaker(seed: seed) }

  /// A log of three entries and about 1.2 KB, the way most tasks that fail have it.
  mutating func log() -> String { (0..<3).map { _ in entry(lines: 3) }.joined(separator: "\n") }

  /// A log of so many bytes or a little more, of entries like those of `log()`.
  mutating func log(bytes: Int) -> String {
    var text = ""
    while text.utf8.count < bytes { text += entry(lines: 3) + "\n" }
    return text
  }

  /// A log of so many bytes or a little more, of one entry with one long list of dependents.
  mutating func list(bytes: Int) -> String { entry(lines: bytes / 76) }

  private mutating func entry(lines: Int) -> String {
    let role = "iam_group_\(dice.identifier(2))"
    let list = (0..<lines).map { _ in line() }.joined(separator: "\\n")
    return "[2024-03-20 10:2\(dice.below(10)):54] ===> Submit job to datamanager failed:[{\"duration\":0.0,"
      + "\"jobId\":\"\(dice.identifier(2))\",\"jobType\":\"\",\"message\":\"\(words(role, list))\",\"rowCount\":0,"
      + "\"rows\":[],\"schema\":[],\"status\":\"FAILED\",\"totalRowCount\":0}]"
  }

  private mutating func words(_ role: String, _ list: String) -> String {
    switch dice.below(4) {
    case 0: "ERROR: permission denied for relation t_\(dice.below(999))\\n  Detail: N/A"
    case 1: "ERROR: dn_6001_6002: canceling statement due to statement timeout\\n  Where: \(list)"
    default: "ERROR: role \\\"\(role)\\\" cannot be dropped because some objects depend on it\\n  Detail: \(list)"
    }
  }

  private mutating func line() -> String {
    "target of row level security policy dls_\(dice.below(9999)) on table all_data_\(dice.below(99_999))"
  }
}
