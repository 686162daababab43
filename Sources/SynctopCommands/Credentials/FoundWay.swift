/// A way to sign in of which some parts are found, or all.
struct FoundWay {
  /// One part: what it is called where it was looked for, and its text where it is there.
  struct Part {
    let name: String
    let text: CredentialText?
  }

  private let parts: [Part]
  private let make: ([CredentialText]) -> CredentialWay

  /// `make` gets the texts of all parts.
  init(_ parts: [Part], make: @escaping ([CredentialText]) -> CredentialWay) {
    self.parts = parts
    self.make = make
  }

  /// The names of what is there.
  var given: [String] { parts.filter { $0.text != nil }.map(\.name) }

  /// The names of what isn't.
  var missing: [String] { parts.filter { $0.text == nil && !$0.name.isEmpty }.map(\.name) }

  var isWhole: Bool { !parts.isEmpty && parts.allSatisfy { $0.text != nil } }

  var isBegun: Bool { parts.contains { $0.text != nil } }

  /// How to sign in, where all parts are there.
  var way: CredentialWay? { isWhole ? make(parts.compactMap(\.text)) : nil }
}
