/// Which character encoding the terminal is taken to have, from the environment's locale variables.
package struct LocaleChoice: Equatable, Sendable {
  /// Whether to take UTF-8 although the C library doesn't have the locale that is named, or none is.
  package let mayForceUTF8: Bool

  /// The values of `LC_ALL`, `LC_CTYPE` and `LANG`: the first that isn't empty counts.
  package init(all: String?, characters: String?, language: String?) {
    let named = [all, characters, language].compactMap { $0 }.first { !$0.isEmpty } ?? ""
    let folded = named.lowercased()
    mayForceUTF8 = named.isEmpty || folded.contains("utf-8") || folded.contains("utf8")
  }
}
