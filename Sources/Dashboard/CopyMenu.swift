package import SyncLog

/// The texts that can be copied, and which of them is chosen.
package struct CopyMenu: Equatable, Sendable {
  package let items: [CopyItem]
  /// That of the selected task, worked out when the menu was opened.
  package let cause: Cause?
  package internal(set) var choice = 0

  init(items: [CopyItem], cause: Cause?) {
    self.items = items
    self.cause = cause
  }

  /// The chosen one; nil in an empty menu.
  package var chosen: CopyItem? { items.indices.contains(choice) ? items[choice] : nil }
}
