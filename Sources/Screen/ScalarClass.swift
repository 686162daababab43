/// What may become of a scalar on its way to a cell.
enum ScalarClass: UInt8 {
  /// Drawn in one column.
  case narrow
  /// Drawn in two columns.
  case wide
  /// Drawn upon the base before it.
  case mark
  /// Never drawn; its number is shown: controls, formats, selectors, and marks that terminals place differently.
  case shown
  /// Never drawn; U+FFFD stands for it: unassigned, private, surrogate, or of a width that terminals disagree on.
  case replaced

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0xAE...0x2FF, 0x2500...0x257F: self = .narrow
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .wide
    default: self = Self.looked(up: scalar.value)
    }
  }

  /// The class that the table gives: the last run that starts at or before `value`.
  static func looked(up value: UInt32) -> ScalarClass {
    let runs = ScalarTable.runs
    let wanted = value << 3 | 7
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] <= wanted { low = middle } else { high = middle }
    }
    return ScalarClass(rawValue: UInt8(runs[low] & 7)) ?? .replaced
  }

  /// Columns in a grid: a scalar that is never drawn leaves U+FFFD, in one column.
  var columns: Int {
    switch self {
    case .narrow, .shown, .replaced: 1
    case .wide: 2
    case .mark: 0
    }
  }

  /// Whether the scalar itself may be drawn.
  var isDrawn: Bool {
    switch self {
    case .narrow, .wide, .mark: true
    case .shown, .replaced: false
    }
  }
}
