import SyncLog

/// How a check went, the better before the worse; what is skipped isn't known.
enum CheckStatus: String, CaseIterable, Comparable, Sendable {
  case ok, skipped, warn, fail

  static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  var glyph: String {
    switch self {
    case .ok: "✓"
    case .skipped: "–"
    case .warn: "!"
    case .fail: "✗"
    }
  }

  var word: Wording {
    switch self {
    case .ok: Wording("ok", "正常")
    case .skipped: Wording("skipped", "跳过")
    case .warn: Wording("warn", "注意")
    case .fail: Wording("fail", "失败")
    }
  }

  private var rank: Int {
    switch self {
    case .ok: 0
    case .skipped: 1
    case .warn: 2
    case .fail: 3
    }
  }
}
