/// Something that a person asks of the detail as it is laid out: it waits for the layout where that is due.
enum DetailStep: Equatable, Sendable {
  case move(Motion)
  case find(String)
  case match(Int)
  case error(Int)
  /// The first or last error, from outside of the document.
  case firstError(Int)
  case fold, foldAll
}
