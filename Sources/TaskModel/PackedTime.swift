/// An optional 64-bit number in eight bytes, for values that a board holds a hundred thousand times.
///
/// `Int64.min` can't be held: it reads as nil.
struct PackedTime: Equatable, Sendable {
  private let raw: Int64

  init(_ value: Int64?) { raw = value ?? .min }

  var value: Int64? { raw == .min ? nil : raw }
}
