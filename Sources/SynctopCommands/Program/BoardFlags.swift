/// The board's own flags that are settings too, as texts that are checked with the rest of the configuration.
package struct BoardFlags: Sendable {
  package var interval: String?
  package var language: String?
  package var theme: String?

  package init(interval: String? = nil, language: String? = nil, theme: String? = nil) {
    self.interval = interval
    self.language = language
    self.theme = theme
  }

  /// The flags that are given, by the setting that they set.
  var settings: [SettingKey: String] {
    let flags: [SettingKey: String?] = [.interval: interval, .displayLanguage: language, .theme: theme]
    return flags.compactMapValues { $0 }
  }
}
