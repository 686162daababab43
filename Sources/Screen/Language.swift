/// The languages that synctop's own words exist in; what the service says is never translated.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The language that a locale's name such as `zh_CN.UTF-8` asks for: Chinese for every `zh`, English for the rest.
  package init(locale name: String) {
    let tag = name.lowercased()
    self = tag == "zh" || tag.hasPrefix("zh_") || tag.hasPrefix("zh-") || tag.hasPrefix("zh.") ? .chinese : .english
  }
}
