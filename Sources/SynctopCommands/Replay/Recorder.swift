import Dashboard
import Dispatch
import Glibc
import SyncLog
import SyncWire
import TaskModel

/// Writes down what a board comes to know, behind its back, so that nobody ever waits for a disk.
///
/// A bounded number of polls wait for a slow disk; further ones are left out, and what they changed is told with the
/// next one. Where nothing can be written any more, recording ends, the board says so and goes on.
final class Recorder: Sendable {
  /// How long the end of the program waits for the last lines.
  private static let patience = DispatchTimeInterval.seconds(2)

  private enum Entry: Sendable {
    case digest(Digest, RecordedPoll.Kind, PlaceID, took: Int?)
    case failure(FetchFailure, PlaceID)
    case opening(RecordedOpening)
  }

  /// The file's name as it was given.
  let path: String
  private let entries: AsyncStream<(Entry, moment: Int64)>.Continuation
  private let written: DispatchSemaphore
  private let fate: RecordingFate
  private let writer: Task<Void, Never>
  private let place: PlaceID
  private let now: @Sendable () -> Int64

  /// Begins the file with what is watched at first. `post` tells the board; it must not block. `limit` is the largest
  /// size, in bytes, and `mostWaiting` how many polls wait for the disk; `now` is the wall clock, epoch milliseconds.
  init(
    _ path: String, watching opening: BoardOpening, limit: Int = RecordingFormat.sizeLimit, mostWaiting: Int = 256,
    now: @escaping @Sendable () -> Int64 = { WallClock.now() }, post: @escaping @Sendable (Event) -> Void
  ) throws(FileRefusal) {
    self.path = path
    self.now = now
    let moment = now()
    place = opening.places.first?.id ?? .only
    let header = RecordingHeader(
      program: Version.text, began: moment, opening: RecordedOpening(opening, at: moment))
    let pen = try RecordingPen(path, header, limit: limit)
    let (stream, entries) = AsyncStream.makeStream(
      of: (Entry, moment: Int64).self, bufferingPolicy: .bufferingOldest(mostWaiting))
    self.entries = entries
    let (fate, written) = (RecordingFate(), DispatchSemaphore(value: 0))
    (self.fate, self.written) = (fate, written)
    writer = Task.detached {
      for await (entry, moment) in stream {
        guard let trouble = await Self.write(entry, at: moment, with: pen) else { continue }
        post(.noticed(RecordingWords.stopped(trouble)))
        fate.change { $0.trouble = trouble }
        break
      }
      await pen.end(at: now())
      let size = await pen.size
      fate.change { $0.size = size }
      written.signal()
    }
  }

  /// Takes what an event tells; most tell nothing of the service. Never blocks.
  func note(_ event: Event) {
    let moment = now()
    guard let entry = entry(event, at: moment) else { return }
    entries.yield((entry, moment))
  }

  /// Writes what waits, as far as that takes no longer than a moment, and takes no more; what became of the recording.
  /// It blocks, so that it isn't for asynchronous code.
  func close() -> RecordingResult {
    entries.finish()
    _ = written.wait(timeout: .now() + Self.patience)
    return fate.result
  }

  /// The same, until all is written.
  func finish() async -> RecordingResult {
    entries.finish()
    await writer.value
    return fate.result
  }

  /// Takes the file away again: the board didn't open.
  func discard() {
    entries.finish()
    unlink(path)
  }

  private func entry(_ event: Event, at moment: Int64) -> Entry? {
    switch event {
    case .digested(let digest, let place, let took): .digest(digest, .poll, place, took: took)
    case .pageArrived(let page, let place): .digest(page, .page, place, took: nil)
    case .taskDigested(let digest): .digest(digest, .task, place, took: nil)
    case .remembered(let digest): .digest(digest, .remembered, place, took: nil)
    case .pollFailed(let place, let failure): .failure(failure, place)
    case .opened(let opening): .opening(RecordedOpening(opening, at: moment))
    case .pressed, .invoked, .pasted, .ticked, .measured, .laidOut, .pollStarted, .progressed, .scheduled, .spared,
      .taskFailed, .noticed, .copied, .contextsKnown, .openingFailed, .passcodeAsked, .passcodeWithdrawn,
      .acknowledged, .notesKnown, .cameBack, .recalled, .recalledLog, .memoryTroubled, .played, .playbackEnded:
      nil
    }
  }

  private static func write(
    _ entry: Entry, at moment: Int64, with pen: RecordingPen
  ) async -> RecordingFile.Trouble? {
    switch entry {
    case .digest(let digest, let kind, let place, let took):
      await pen.write { $0.line(digest, kind: kind, place: place, took: took, at: moment) }
    case .failure(let failure, let place): await pen.write { $0.line(failure, place: place, at: moment) }
    case .opening(let opening): await pen.write { $0.line(opening, at: moment) }
    }
  }
}
