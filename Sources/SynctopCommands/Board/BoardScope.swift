import TaskModel

/// What the header calls all places of a board together.
struct BoardScope {
  /// Unsanitised.
  let text: String

  init(_ places: [Place]) {
    let contexts = places.map(\.context).uniqued.filter { !$0.isEmpty }
    let scopes = places.map(\.scope).uniqued
    text = contexts.count > 1 ? contexts.joined(separator: ", ") : (contexts + scopes).joined(separator: " · ")
  }
}

extension [String] {
  /// Each text once, in the order of their first.
  fileprivate var uniqued: [String] {
    reduce(into: []) { known, text in
      if !known.contains(text) { known.append(text) }
    }
  }
}
