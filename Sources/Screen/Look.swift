package import SyncLog

/// How a person wants the board drawn, apart from colours.
package struct Look: Equatable, Sendable {
  package var language: Language
  /// True where the locale isn't UTF-8, so that nothing beyond ASCII can be shown.
  package var isASCII: Bool
  /// False where ages shall not tick between polls.
  package var hasClock: Bool

  package init(language: Language = .english, isASCII: Bool = false, hasClock: Bool = true) {
    self.language = language
    self.isASCII = isASCII
    self.hasClock = hasClock
  }
}

extension Wording {
  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
