/// Which of the places that a board watches; never used twice in one run of the program.
package struct PlaceID: RawRepresentable, Hashable, Sendable, Comparable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The one place of a board that watches no other, and of commands that know none.
  package static let only = PlaceID(rawValue: 0)

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
