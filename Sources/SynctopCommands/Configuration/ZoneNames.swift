/// The time zones that this machine knows by IANA name, handed to the checks of the configuration.
struct ZoneNames: Sendable {
  private let isKnown: @Sendable (String) -> Bool
  private let all: @Sendable () -> [String]

  init(isKnown: @escaping @Sendable (String) -> Bool, all: @escaping @Sendable () -> [String]) {
    self.isKnown = isKnown
    self.all = all
  }

  func contains(_ name: String) -> Bool { isKnown(name) }

  /// The name that somebody likely meant by `name`: by its city alone where only that is right.
  func nearest(to name: String) -> String? {
    let names = all()
    let city = name.split(separator: "/").last.map { $0.lowercased().map { $0 == " " ? "_" : $0 } } ?? []
    let sameCity = names.first { $0.lowercased().hasSuffix("/" + String(city)) }
    return sameCity ?? NearestWord.to(name, among: names)
  }
}
