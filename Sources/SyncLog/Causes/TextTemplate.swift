/// A text with places for what a failure names: `role {role} exists already[ in {database}]`.
///
/// `{name}` stands for an entity, `{objects}` for the number of objects in words, `{objects_depend}` for that with its
/// verb, `{name|identifier}` and `{name|literal}` for an entity as SQL. What stands in brackets is left out unless
/// every place in it is filled, and may hold such a stretch itself; in SQL, brackets are brackets.
struct TextTemplate: Equatable, Sendable {
  /// How a value is written into a text.
  enum Form: Equatable, Sendable {
    case plain
    case sql(RemedyTemplate.Quoting)
  }

  private enum Piece: Equatable, Sendable {
    case words(String)
    case place(name: String, Form)
    case optional([Piece])
  }

  /// The template as it was written.
  let text: String
  private let pieces: [Piece]

  /// Reads a template; what can't be a place stays as it stands.
  init(_ text: String, hasOptionalParts: Bool = true) {
    var reader = Reader(rest: Substring(text), hasOptionalParts: hasOptionalParts)
    self.text = text
    pieces = reader.pieces(depth: 0)
  }

  /// The places that aren't entities: the number of objects in words.
  static let counts = ["objects", "objects_depend"]

  /// The names of all places.
  var names: [String] { Self.names(pieces) }

  private static func names(_ pieces: [Piece]) -> [String] {
    pieces.flatMap { piece in
      switch piece {
      case .words: [String]()
      case .place(let name, _): [name]
      case .optional(let inner): names(inner)
      }
    }
  }

  /// The text with its places filled; nil when a place outside of brackets can't be.
  func filled(_ value: (_ name: String, Form) -> String?) -> String? { Self.filled(pieces, value) }

  private static func filled(_ pieces: [Piece], _ value: (String, Form) -> String?) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .place(let name, let form):
        guard let filling = value(name, form) else { return nil }
        text += filling
      case .optional(let inner): text += filled(inner, value) ?? ""
      }
    }
    return text
  }

  private struct Reader {
    var rest: Substring
    let hasOptionalParts: Bool

    mutating func pieces(depth: Int) -> [Piece] {
      var pieces: [Piece] = []
      var words = ""
      while let character = rest.popFirst() {
        if character == "]", depth > 0 { break }
        let piece: Piece? = character == "{" ? place() : nil
        if let piece {
          pieces.append(.words(words))
          pieces.append(piece)
          words = ""
        } else if character == "[", hasOptionalParts, depth < 2 {
          pieces.append(.words(words))
          pieces.append(.optional(self.pieces(depth: depth + 1)))
          words = ""
        } else {
          words.append(character)
        }
      }
      return (pieces + [.words(words)]).filter { $0 != .words("") }
    }

    private mutating func place() -> Piece? {
      guard let end = rest.firstIndex(of: "}") else { return nil }
      let parts = rest[..<end].split(separator: "|", omittingEmptySubsequences: false)
      guard let name = parts.first, !name.isEmpty, parts.count <= 2,
        name.allSatisfy({ $0.isLowercase || $0 == "_" })
      else { return nil }
      let form = parts.count == 1 ? Form.plain : RemedyTemplate.Quoting(rawValue: String(parts[1])).map(Form.sql)
      guard let form else { return nil }
      rest = rest[rest.index(after: end)...]
      return .place(name: String(name), form)
    }
  }
}
