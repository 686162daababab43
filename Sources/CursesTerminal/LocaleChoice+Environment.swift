import Glibc

extension LocaleChoice {
  /// What the environment of this process says.
  static func fromEnvironment() -> LocaleChoice {
    LocaleChoice(
      all: Environment.value("LC_ALL"), characters: Environment.value("LC_CTYPE"), language: Environment.value("LANG"))
  }

  /// Sets the character encoding of the process, nothing else of its locale; says whether it is UTF-8 now.
  func apply() -> Bool {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return true }
    guard mayForceUTF8 else { return false }
    let names: [String] = ["C.UTF-8", "C.utf8", "en_US.UTF-8"]
    return names.contains { name in setlocale(LC_CTYPE, name) != nil && isUTF8 }
  }

  private var isUTF8: Bool {
    String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
  }
}
