import History
import TaskModel

/// The open memory of a board, or why there is none.
///
/// While nothing can be kept it is tried again at most once a minute.
struct MemoryDesk {
  /// The least time between two tries.
  static let patience = Duration.seconds(60)
  /// How long a person is told that a damaged file was moved aside, though all is well again.
  static let newsOfDamage = Duration.seconds(3600)

  private(set) var history: History?
  /// What a person is to know; nil where all is well.
  private(set) var trouble: MemoryTrouble?
  private var generation: Int?
  private var failedAt: ContinuousClock.Instant?
  private var damage: MemoryTrouble?
  private var damagedAt: ContinuousClock.Instant?

  /// Whether it is too early to try again.
  func rests(at moment: ContinuousClock.Instant) -> Bool {
    failedAt.map { moment - $0 < Self.patience } ?? false
  }

  /// Whether another file was opened than the last time this was asked, which may know nothing of what was kept before.
  mutating func isRenewed() -> Bool {
    let now = history?.generation ?? 0
    defer { generation = now }
    return generation.map { $0 != now } ?? false
  }

  /// Tries again at once, as somebody wants something kept.
  mutating func hurry() { failedAt = nil }

  /// Takes a memory that was opened.
  mutating func open(_ history: History) { self.history = history }

  /// Something went well.
  mutating func succeed(at moment: ContinuousClock.Instant) {
    failedAt = nil
    take(history?.trouble ?? history?.movedAside.map { .damaged(movedTo: $0) }, at: moment)
  }

  /// Something went wrong.
  mutating func fail(_ failure: HistoryFailure, at moment: ContinuousClock.Instant) {
    failedAt = moment
    trouble = failure.trouble
  }

  private mutating func take(_ said: MemoryTrouble?, at moment: ContinuousClock.Instant) {
    guard let said, case .damaged = said else {
      trouble = said
      return
    }
    if damage != said { damagedAt = moment }
    damage = said
    let since = damagedAt ?? moment
    trouble = moment - since < Self.newsOfDamage ? said : nil
  }
}
