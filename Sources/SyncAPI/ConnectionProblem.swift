/// What is wrong with a connection's settings, in words that say how to mend it.
package struct ConnectionProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// What the setting is called in the configuration, such as `endpoint`.
  package let setting: String
  package let description: String

  package init(_ setting: String, _ description: String) {
    self.setting = setting
    self.description = description
  }
}
