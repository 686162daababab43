import CursesTerminal
import Screen

/// What of the settings the loop itself needs, and what may change while it runs.
struct Appearance: Equatable, Sendable {
  let language: Language
  /// `auto`, or the name of a theme.
  let theme: String
  /// Whether ages tick every second.
  let hasClock: Bool

  init(_ settings: LocalSettings) {
    language = settings.language
    theme = settings.theme
    hasClock = settings.clock
  }

  func look(isASCII: Bool) -> Look { Look(language: language, isASCII: isASCII, hasClock: hasClock) }
}
