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

  /// The ways that are given whole.
  static func ways(in configuration: Configuration) -> [Self] {
    allCases.filter { way in way.keys.allSatisfy { configuration[$0] != nil } }
  }

  /// The one that counts: that of the highest source, by its lowest part. Nil where none is given whole.
  static func best(in configuration: Configuration) -> Self? {
    let ways = ways(in: configuration)
    let highest = ways.map { $0.rank(in: configuration) }.max()
    return ways.first { $0.rank(in: configuration) == highest }
  }

  /// A way of which only a part is given, with what is missing of it.
  static func incomplete(in configuration: Configuration) -> (given: SettingKey, missing: SettingKey)? {
    for way in allCases {
      guard let given = way.keys.first(where: { configuration[$0] != nil }),
        let missing = way.keys.first(where: { configuration[$0] == nil })
      else { continue }
      return (given, missing)
    }
    return nil
  }

  private func rank(in configuration: Configuration) -> Int {
    keys.compactMap { configuration[$0]?.source.rank }.min() ?? 0
  }
}
