/// The texts that can be copied, and which of them is chosen.
package struct CopyMenu: Equatable, Sendable {
  package let items: [CopyItem]
  package internal(set) var choice = 0

  init(items: [CopyItem]) { self.items = items }

  /// The chosen one; nil in an empty menu.
  package var chosen: CopyItem? { items.indices.contains(choice) ? items[choice] : nil }
}
