/// A setting's checked value, its text as it was given, and where that was.
struct Setting: Equatable, Sendable {
  let value: SettingValue
  let text: String
  let source: SettingSource
}
