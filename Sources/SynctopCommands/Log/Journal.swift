import Dashboard
import Dispatch
import SyncLog
import Synchronization
import TaskModel

/// What a board tells its log: the lines are written behind its back, so that nobody ever waits for a disk.
///
/// At most `lineLimit` lines wait; where a disk is slower than that, the newest are lost.
final class Journal: Sendable {
  private static let lineLimit = 1024
  /// How long the end of the program waits for the last lines.
  private static let patience = DispatchTimeInterval.milliseconds(300)

  private enum Entry: Sendable {
    case text(String)
    case failure(FetchFailure, of: String)
  }

  private let entries: AsyncStream<(Entry, moment: Int64)>.Continuation
  private let written = DispatchSemaphore(value: 0)
  private let writer: Task<Void, Never>
  private let places: Mutex<[PlaceID: String]>

  /// Opens the file; see `EventLog`. `places` are those that the board begins with.
  init(_ path: String, places: [Place]) throws(FileRefusal) {
    let log = try EventLog(path)
    let (stream, entries) = AsyncStream.makeStream(
      of: (Entry, moment: Int64).self, bufferingPolicy: .bufferingOldest(Self.lineLimit))
    self.entries = entries
    self.places = Mutex(Self.names(places))
    writer = Task.detached { [written] in
      for await (entry, moment) in stream {
        switch entry {
        case .text(let text): await log.note(text, at: moment)
        case .failure(let failure, let place): await log.note(failure, of: place, at: moment)
        }
      }
      written.signal()
    }
  }

  /// Adds a line; never blocks.
  func note(_ text: String) { entries.yield((.text(text), WallClock.now())) }

  /// Adds what an event tells; most tell nothing. Never blocks.
  func note(_ event: Event) {
    switch event {
    case .digested(let digest, let place, let took):
      note("\(name(place)): \(digest.snapshot.tasks.count { $0.place == place }) tasks in \(took) ms")
    case .pollFailed(let place, let failure): note(failure, of: name(place))
    case .taskFailed(let id, let failure): note(failure, of: "\(name(id.place)), task \(id.text)")
    case .spared(let spared) where !spared.isEmpty: note("read by others: \(spared.map(name).joined(separator: ", "))")
    case .noticed(let words), .openingFailed(let words): note(words.english)
    case .opened(let opening):
      places.withLock { $0 = Self.names(opening.places) }
      note("watching \(names)")
    case .pressed, .invoked, .pasted, .ticked, .measured, .laidOut, .pollStarted, .progressed, .pageArrived, .scheduled,
      .spared, .taskDigested, .copied, .contextsKnown, .passcodeAsked, .passcodeWithdrawn, .remembered, .acknowledged,
      .notesKnown, .cameBack, .recalled, .recalledLog, .memoryTroubled, .played, .playbackEnded:
      break
    }
  }

  /// What is watched, by name.
  var names: String {
    places.withLock { $0.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", ") }
  }

  /// Writes what waits, as far as that takes no time, and takes no more.
  func close() {
    entries.finish()
    _ = written.wait(timeout: .now() + Self.patience)
  }

  /// The same, until all is written.
  func finish() async {
    entries.finish()
    await writer.value
  }

  private func note(_ failure: FetchFailure, of place: String) {
    entries.yield((.failure(failure, of: place), WallClock.now()))
  }

  private func name(_ place: PlaceID) -> String { places.withLock { $0[place] } ?? "place" }

  private static func names(_ places: [Place]) -> [PlaceID: String] {
    Dictionary(
      places.map { ($0.id, [$0.context, $0.scope].filter { !$0.isEmpty }.joined(separator: " · ")) },
      uniquingKeysWith: { first, _ in first })
  }
}
