/// One row of the table of settings: all that decoding, `config check`, `config show` and `config.example.json` know.
struct SettingSpec: Sendable {
  let kind: SettingKind
  /// The value where none is given, as it would be written in the file; nil where there is none.
  let standard: String?
  /// What `config.example.json` shows.
  let example: String
  let detail: String
  /// The variable that sets it, if any.
  let variable: String?
  /// The flag that sets it, if any.
  let flag: String?

  init(
    _ kind: SettingKind, standard: String? = nil, example: String? = nil, variable: String? = nil, flag: String? = nil,
    _ detail: String
  ) {
    self.kind = kind
    self.standard = standard
    self.example = example ?? standard ?? ""
    self.variable = variable
    self.flag = flag
    self.detail = detail
  }
}
