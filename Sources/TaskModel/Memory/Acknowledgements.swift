/// All acknowledgements that hold at a moment, or may come to hold again; bounded to `limit`, the newest stay.
package struct Acknowledgements: Equatable, Sendable {
  package static let limit = 10_000
  package static let none = Acknowledgements([])

  /// Newest first.
  package let all: [Acknowledgement]

  package init(_ all: [Acknowledgement]) {
    self.all = Array(all.sorted { $0.at > $1.at }.prefix(Self.limit))
  }
}
