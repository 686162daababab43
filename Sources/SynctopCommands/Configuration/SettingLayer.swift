/// The places that settings come from, the lowest first.
enum SettingLayer: Int, CaseIterable, Comparable, Sendable {
  /// What the credentials that won bring along.
  case hints
  /// The file's top level.
  case shared
  /// The member of `contexts` that was chosen.
  case context
  /// SYNCTOP_* variables.
  case variables
  case flags

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
