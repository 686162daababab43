import CursesTerminal
import Screen
import SyncLog

/// Whether the terminal's font gives characters the columns that the board counts with.
struct WidthCheck {
  /// The longest wait for the terminal, in milliseconds.
  static let patience = 1500

  /// What boards are made of: their own marks, ambiguous characters, wide ones, marks on letters. All that can be sent.
  static let samples = [
    "✓", "✗", "◌", "⊘", "⏱", "↻", "◍", "▌", "│", "─", "·", "…", "●", "→", "①", "±", "中", "，", "Ａ", "ｱ", "한", "e\u{301}",
    "😀",
  ].filter { SafeText.line($0) == $0 }

  /// What a terminal's answer says.
  static func finding(_ outcome: WidthProbe.Outcome, isUTF8: Bool) -> Finding {
    guard isUTF8 else { return .skipped(.widths, because: Wording("the encoding is not UTF-8", "编码不是 UTF-8")) }
    switch outcome {
    case .noTerminal:
      return .skipped(.widths, because: Wording("stdin or stdout is no terminal", "stdin 或 stdout 不是终端"))
    case .silent:
      return .skipped(
        .widths, because: Wording("the terminal doesn't tell where its cursor is", "终端未报告光标位置"))
    case .measured(let columns): return compare(columns)
    }
  }

  private static func compare(_ columns: [Int]) -> Finding {
    let measured = zip(samples, columns).map { (sample: $0, drawn: $1, counted: TextWidth.columns(of: $0)) }
    let odd = measured.filter { $0.drawn != $0.counted }
    let differences = odd.map { sample, drawn, counted in
      JSONValue.object(
        JSONObject([
          .init(key: "sample", value: .string(sample)), .init(key: "drawn", value: .integer(drawn)),
          .init(key: "counted", value: .integer(counted)),
        ]))
    }
    let details: KeyValuePairs<String, JSONValue> = [
      "samples": .integer(measured.count), "differences": .array(differences),
    ]
    guard !odd.isEmpty else {
      return Finding(
        .widths, .ok,
        Wording(
          "all \(measured.count) samples are as wide as the board counts them", "全部 \(measured.count) 个样本的宽度与看板一致"),
        details)
    }
    let list = odd.map { "\($0.sample) \($0.drawn)≠\($0.counted)" }.joined(separator: ", ")
    return Finding(
      .widths, .warn,
      Wording(
        "\(odd.count) of \(measured.count) samples are drawn in other columns than the board counts: \(list)",
        "\(measured.count) 个样本中有 \(odd.count) 个的显示宽度与看板不一致：\(list)"),
      next: Wording(
        "set the terminal's ambiguous-width characters to narrow (single width), or choose another font",
        "请在终端中将“模糊宽度字符”设为窄(单宽)，或更换字体"),
      details)
  }
}
