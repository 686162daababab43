/// The ways to sign in, the first before the others where several are given in one place.
enum SignInWay: CaseIterable {
  case token, accessKey, password

  /// The settings that it takes.
  var keys: [SettingKey] {
    switch self {
    case .token: [.token]
    case .accessKey: [.accessKey, .secretKey]
    case .password: [.user, .password, .domain]
    }
  }

  /// How it is given in the environment.
  var advice: String {
    let names = keys.compactMap(\.spec.variable)
    return names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// The first way that is given whole by what `setting` finds.
  static func whole(_ setting: (SettingKey) -> Setting?) -> Self? {
    allCases.first { way in way.keys.allSatisfy { setting($0) != nil } }
  }

  /// The first way of which only a part is given, with what is there and what is missing of it.
  static func begun(_ setting: (SettingKey) -> Setting?) -> (given: Setting, key: SettingKey, missing: SettingKey)? {
    for way in allCases {
      // An account alone says nothing of how to sign in.
      guard let key = way.keys.first(where: { $0 != .domain && setting($0) != nil }), let given = setting(key),
        let missing = way.keys.first(where: { setting($0) == nil })
      else { continue }
      return (given, key, missing)
    }
    return nil
  }
}
