import Glibc

/// The variables that say what terminal this is.
enum Environment {
  /// The value of a variable; nil if it isn't set.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether a variable has a value.
  static func isSet(_ name: String) -> Bool { value(name)?.isEmpty == false }
}
