import History
import TaskModel

/// Which of the remembered scopes a command tells of.
struct ScopeChoice {
  let history: History
  let connection: ConnectionOptions
  let settings: LocalSettings

  /// Those that the chosen contexts lead to; all where nothing is configured, or `isAll` is asked for. Each is there once,
  /// with the context that leads to it. Throws where nothing is remembered of any.
  func scopes(isAll: Bool) throws -> [PastScope] {
    let kept = try history.scopes()
    guard !kept.isEmpty else { throw Self.empty }
    let chosen = try places(ofAll: false)
    let isUnnamed = isAll || chosen.allSatisfy(\.isUnknown)
    let found = try pairs(isUnnamed ? places(ofAll: true) : chosen, kept)
    let rest = isUnnamed ? kept.filter { scope in !found.contains { $0.kept.id == scope.id } } : []
    let all = found + rest.map { ($0, nil) }
    guard !all.isEmpty else { throw unknown(chosen, kept.count) }
    return all.prefix(Int(UInt16.max)).enumerated().map { index, pair in
      PastScope(
        kept: pair.kept, place: PlaceID(rawValue: UInt16(index)), context: pair.place?.context,
        zone: pair.place?.zone ?? settings.serviceZone, streakLimit: pair.place?.streakLimit ?? settings.streakLimit)
    }
  }

  private func places(ofAll isAll: Bool) throws -> [NamedPlace] {
    guard isAll else { return try connection.chosen().flatMap { try $0.namedPlaces() } }
    let configuration = try connection.configuration()
    let contexts = configuration.contextNames
    guard !contexts.isEmpty else { return try configuration.namedPlaces() }
    return contexts.flatMap { (try? configuration.narrowed(to: $0, isAlone: false).namedPlaces()) ?? [] }
  }

  private func pairs(
    _ places: [NamedPlace], _ all: [KeptScope]
  ) throws -> [(kept: KeptScope, place: NamedPlace?)] {
    var pairs: [(kept: KeptScope, place: NamedPlace?)] = []
    for place in places {
      for kept in try place.scopes(in: history, among: all) where !pairs.contains(where: { $0.kept.id == kept.id }) {
        pairs.append((kept, place))
      }
    }
    return pairs
  }

  private static let empty = CommandFailure(
    "nothing is remembered yet: the memory holds no tasks",
    nextStep: "leave the board open for a while: `synctop` records what it sees")

  private func unknown(_ places: [NamedPlace], _ count: Int) -> CommandFailure {
    let names = places.compactMap { $0.context ?? $0.site?.address ?? $0.instance }
    return CommandFailure(
      "nothing is remembered of \(names.joined(separator: ", "))",
      nextStep:
        "open the board on it for a while; --all tells of \(count == 1 ? "the place" : "all \(count) places") that the memory knows"
    )
  }
}
