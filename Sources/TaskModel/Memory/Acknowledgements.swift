/// All acknowledgements that hold at a moment, or may come to hold again; bounded to `limit`, the newest stay.
package struct Acknowledgements: Equatable, Sendable {
  package static let limit = 10_000
  package static let none = Acknowledgements([])

  /// Newest first.
  package let all: [Acknowledgement]
  /// By task, newest first.
  private let byTask: [TaskID: [Acknowledgement]]
  /// A bit for each checksum of an acknowledged task's id, so that most other tasks are told at a glance; empty without
  /// any.
  private let checksums: [UInt64]

  package init(_ all: [Acknowledgement]) {
    self.all = Array(all.sorted { $0.at > $1.at }.prefix(Self.limit))
    byTask = Dictionary(grouping: self.all, by: \.task)
    var bits = [UInt64](repeating: 0, count: all.isEmpty ? 0 : 1024)
    for id in byTask.keys { bits[Int(id.checksum >> 6)] |= 1 << UInt64(id.checksum & 63) }
    checksums = bits
  }

  package static func == (left: Self, right: Self) -> Bool { left.all == right.all }

  /// Those that had been made by `moment`, epoch milliseconds.
  package func made(until moment: Int64) -> Acknowledgements { Acknowledgements(all.filter { $0.at <= moment }) }

  /// Those of a task, newest first, whether they hold or not.
  package func of(_ task: TaskID) -> [Acknowledgement] { byTask[task] ?? [] }

  /// The newest that holds for a task in trouble at `now`, epoch milliseconds; nil for none. `limit` is how many failures
  /// in a row the service bears.
  package func holding(for task: TaskID, in trouble: Trouble, track: TaskTrack, limit: Int, now: Int64)
    -> Acknowledgement?
  {
    of(task).first { $0.end(in: trouble, track: track, limit: limit, now: now) == nil }
  }

  /// Whether there may be any for a task with that checksum of its id.
  @inline(__always)
  func mayHave(_ checksum: UInt16) -> Bool {
    !checksums.isEmpty && checksums[Int(checksum >> 6)] >> UInt64(checksum & 63) & 1 == 1
  }
}
