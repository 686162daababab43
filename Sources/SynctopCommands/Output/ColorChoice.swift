import ArgumentParser

/// When text on stdout is coloured.
package enum ColorChoice: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// On a terminal, unless NO_COLOR is set or TERM says dumb.
  case auto
  case always
  case never
}
