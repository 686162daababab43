/// Regular expressions for editors, in what JavaScript and Python both know.
enum SettingPattern {
  static let identifier = "^[A-Za-z0-9_-]{1,128}$"
  static let identifiers = "^ *[A-Za-z0-9_-]{1,128} *(, *[A-Za-z0-9_-]{1,128} *)*$"
  /// Any script's letters and digits, without ASCII's other signs.
  static let contextName = "^\(contextLetter){1,64}$"
  static let contextNames = "^ *\(contextLetter){1,64} *(, *\(contextLetter){1,64} *)*$"
  static let name = "^[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$"
  static let address =
    "^\\s*([Hh][Tt][Tt][Pp][Ss]?://)?([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?(/[^?#%\\\\\\s]*)?\\s*$"
  static let metadata =
    "^http://(169\\.254\\.[0-9]{1,3}\\.[0-9]{1,3}|localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?/?$"
  static let duration = "^\(number) *(ms|s|m|min|h|d)$"
  static let bytes = "^\(number) *(B|KiB|MiB|GiB|kB|KB|MB|GB)?$"
  static let rate = "^[0-9]{1,5}(/(\(number) *)?(ms|s|m|min|h|d))?$"
  static let zone = "^[!-~]{1,64}$"
  static let secret = "^(?!(env|file|command):$)[\\s\\S]+$"

  private static let number = "[0-9]{1,12}(\\.[0-9]{1,9})?"
  private static let contextLetter = "[^\\s\\u0000-\\u002c\\u002f\\u003a-\\u0040\\u005b-\\u005e\\u0060\\u007b-\\u007f]"
}
