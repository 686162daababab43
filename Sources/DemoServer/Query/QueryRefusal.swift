/// Why a list call is answered with 400: a sentence for its sender.
struct QueryRefusal: Error, Equatable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
