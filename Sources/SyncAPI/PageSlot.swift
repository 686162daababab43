/// A part of the list to ask for.
struct PageSlot: Sendable, Equatable {
  let offset: Int
  let limit: Int
}
