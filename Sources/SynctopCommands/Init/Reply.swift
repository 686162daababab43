/// What somebody answered.
enum Reply: Sendable, Equatable {
  case option(Int)
  case other(String)
}
