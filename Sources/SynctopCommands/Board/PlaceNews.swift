import Feed

/// What comes from one place, in the order in which it happens.
enum PlaceNews: Sendable {
  case poll(PollEvent)
  case page(PageNews)

  /// Whether it says nothing about a place that isn't polled anyway.
  func isSilent(whileSpared isSpared: Bool) -> Bool {
    if case .poll(.waiting) = self { isSpared } else { false }
  }
}
