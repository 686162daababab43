import Synchronization
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `A list in pages` {
  @Test(arguments: [0, 1, 99, 100, 101, 200, 250, 1000])
  func `is read whole and in order`(_ count: Int) async throws {
    let list = MovingList(count: count)
    let snapshot = try await list.read()
    #expect(snapshot.tasks.map(\.id.text) == (0..<count).map { "t\($0)" })
    #expect(snapshot.total == count)
    #expect(!snapshot.moved)
    #expect(await list.asked.count <= count / 100 + 1)
    #expect(await list.asked.allSatisfy { $0.limit == 100 })
  }

  @Test func `is asked for a few pages at a time`() async throws {
    let list = MovingList(count: 5000)
    _ = try await list.read { $0.requestsAtOnce = 3 }
    #expect(await list.mostAtOnce == 3)
    #expect(await list.asked.prefix(2).map(\.offset) == [0, 100])
  }

  @Test func `shows its first page before the others are asked for`() async throws {
    let seen = Seen()
    let list = MovingList(count: 250)
    _ = try await list.read(progress: { seen.add($0) })
    let progress = seen.all
    #expect(progress.map(\.isFirst) == [true, false, false])
    #expect(progress.map(\.received) == [100, 200, 250])
    #expect(progress.first?.tasks.count == 100)
    #expect(progress.allSatisfy { $0.total == 250 })
  }

  @Test func `without a total ends at a short page`() async throws {
    let list = MovingList(count: 250, .init(total: { _ in nil }))
    let snapshot = try await list.read()
    #expect(snapshot.tasks.count == 250)
    #expect(snapshot.total == nil)
    #expect(!snapshot.moved)
    #expect(await list.asked.map(\.offset) == [0, 100, 200])
  }

  @Test func `with a total that is too small is read to its end all the same`() async throws {
    let list = MovingList(count: 250, .init(total: { _ in 100 }))
    #expect(try await list.read().tasks.count == 250)
  }

  @Test func `with a total that can't be is read to its end once`() async throws {
    let list = MovingList(count: 250, .init(total: { _ in 1_000_000_000 }))
    let snapshot = try await list.read()
    #expect(snapshot.tasks.count == 250)
    #expect(snapshot.total == nil)
    #expect(!snapshot.moved)
    #expect(await list.asked.count == 3)
  }

  @Test(arguments: [1000, 100, nil] as [Int?])
  func `of a server that ignores offsets ends after one page without news`(_ total: Int?) async throws {
    let list = MovingList(count: 1000, .init(ignoresOffset: true, total: { _ in total }))
    let snapshot = try await list.read()
    #expect(snapshot.tasks.count == 100)
    #expect(await list.asked.count == 2)
    #expect(snapshot.moved == (total != 100))
  }

  @Test(arguments: [1, 30, 100])
  func `of a server that cuts pages short is read on from where they ended`(_ most: Int) async throws {
    let list = MovingList(count: 250, .init(mostPerPage: most))
    let snapshot = try await list.read { $0.pageSize = 200 }
    #expect(snapshot.tasks.map(\.id.text) == (0..<250).map { "t\($0)" })
    #expect(!snapshot.moved)
  }

  @Test func `that never ends is cut at its bounds`() async throws {
    let list = MovingList(count: 100_000, .init(total: { _ in nil }))
    let snapshot = try await list.read { $0.pageLimit = 7 }
    #expect(snapshot.tasks.count == 700)
    #expect(snapshot.moved)
    let other = try await MovingList(count: 100_000).read { $0.taskLimit = 500 }
    #expect(other.tasks.count >= 500 && other.tasks.count < 1000)
    #expect(other.moved)
  }

  @Test func `fails whole when a page fails`() async throws {
    for number in 1...3 {
      let list = MovingList(
        count: 250, .init(failure: { $0 == number ? FetchFailure(.serverFault, message: "x") : nil }))
      await #expect(throws: FetchFailure(.serverFault, message: "x")) { try await list.read() }
      #expect(await list.asked.count <= 3)
    }
  }

  @Test func `may be asked for one page only`() async throws {
    let list = MovingList(count: 250)
    let snapshot = try await list.read(limit: 20, base: 40)
    #expect(snapshot.tasks.map(\.id.text) == (40..<60).map { "t\($0)" })
    #expect(snapshot.total == 250)
    #expect(await list.asked == [PageSlot(offset: 40, limit: 20)])
  }

  @Test func `may be read from an offset on`() async throws {
    let list = MovingList(count: 250)
    let snapshot = try await list.read(base: 120)
    #expect(snapshot.tasks.count == 130)
    #expect(!snapshot.moved)
    #expect(try await MovingList(count: 3).read(base: 10).tasks.isEmpty)
  }

  @Test(arguments: [Int.max, .max - 1, -1, .min]) func `may be read from any offset`(_ base: Int) async throws {
    let snapshot = try await MovingList(count: 3).read(base: base)
    #expect(snapshot.tasks.count == (base < 0 ? 3 : 0))
  }
}

@Suite struct `A list whose first page is short` {
  @Test(arguments: [0, 1, 9, 10, 11, 109, 110, 111, 250, 1000])
  func `is read whole and in order`(_ count: Int) async throws {
    let list = MovingList(count: count)
    let snapshot = try await list.read { $0.firstPageSize = 10 }
    #expect(snapshot.tasks.map(\.id.text) == (0..<count).map { "t\($0)" })
    #expect(!snapshot.moved)
    let asked = await list.asked
    #expect(asked.first == PageSlot(offset: 0, limit: 10))
    #expect(asked.dropFirst().map(\.offset).sorted() == asked.dropFirst().indices.map { 10 + ($0 - 1) * 100 })
    #expect(asked.dropFirst().allSatisfy { $0.limit == 100 })
  }

  @Test func `is asked for no longer first page than the others are`() async throws {
    let list = MovingList(count: 50)
    _ = try await list.read {
      $0.pageSize = 20
      $0.firstPageSize = 100
    }
    #expect(await list.asked.allSatisfy { $0.limit == 20 })
  }

  @Test(arguments: [1, 7, 10, 30, 99, 100])
  func `of a server that cuts pages short is read on from where they ended`(_ most: Int) async throws {
    let list = MovingList(count: 250, .init(mostPerPage: most))
    let snapshot = try await list.read {
      $0.pageSize = 200
      $0.firstPageSize = 10
    }
    #expect(snapshot.tasks.map(\.id.text) == (0..<250).map { "t\($0)" })
    #expect(!snapshot.moved)
    #expect(await list.asked.count <= 250 / most + 3)
  }

  @Test(arguments: [1000, 60, 10, nil] as [Int?], [1000, 60])
  func `of a server that ignores offsets is the longest page`(_ total: Int?, _ count: Int) async throws {
    let list = MovingList(count: count, .init(ignoresOffset: true, total: { _ in total }))
    let snapshot = try await list.read { $0.firstPageSize = 10 }
    #expect(snapshot.tasks.count == min(count, 100))
    #expect(await list.asked.count == 2)
    #expect(snapshot.moved == (total != min(count, 100)))
  }

  @Test func `without a total ends at a page shorter than was asked for`() async throws {
    let list = MovingList(count: 250, .init(total: { _ in nil }))
    #expect(try await list.read { $0.firstPageSize = 10 }.tasks.count == 250)
    #expect(await list.asked.map(\.offset) == [0, 10, 110, 210])
  }

  @Test func `is right whenever it rests for the second reading`() async throws {
    for seed in 0..<200 {
      let list = MovingList(
        count: 100 + seed * 3,
        .init(script: { number, rows in
          var random = Random(seed: seed * 1000 + number)
          guard number == 2 || number == 3 else { return }
          for _ in 0..<(1 + seed % 5) {
            let moving = rows.remove(at: random.below(rows.count))
            rows.insert(moving, at: random.below(rows.count))
          }
        }))
      let snapshot = try await list.read {
        $0.pageSize = 40
        $0.firstPageSize = 15
      }
      let lost = Set(await list.rows.compactMap(\.id)).subtracting(snapshot.tasks.map(\.id.text))
      #expect(lost.isEmpty || snapshot.moved, "seed \(seed): \(lost)")
      #expect(Set(snapshot.tasks.map(\.id)).count == snapshot.tasks.count)
    }
  }
}

@Suite struct `A list that moves while it is read` {
  @Test func `shows a row once that was pushed onto the next page`() async throws {
    let list = MovingList(
      count: 250, .init(script: { number, rows in if number == 2 { rows.insert(.init(id: "new"), at: 0) } }))
    let snapshot = try await list.read()
    #expect(snapshot.tasks.map(\.id.text) == ["new"] + (0..<250).map { "t\($0)" })
    #expect(snapshot.total == 251)
    #expect(!snapshot.moved)
  }

  @Test func `loses no row that was pulled onto the page before`() async throws {
    let list = MovingList(count: 250, .init(script: { number, rows in if number == 2 { rows.removeFirst() } }))
    let snapshot = try await list.read()
    #expect(snapshot.tasks.map(\.id.text) == (1..<250).map { "t\($0)" })
    #expect(!snapshot.moved)
  }

  @Test func `loses no row that jumps from the end to the start`() async throws {
    let list = MovingList(
      count: 250,
      .init(script: { number, rows in
        if number == 2 {
          let last = rows.removeLast()
          rows.insert(last, at: 0)
        }
      }))
    let snapshot = try await list.read()
    #expect(Set(snapshot.tasks.map(\.id.text)) == Set((0..<250).map { "t\($0)" }))
    #expect(snapshot.tasks.count == 250)
    #expect(!snapshot.moved)
  }

  @Test func `fits together from two readings when it moves in both`() async throws {
    let list = MovingList(
      count: 300,
      .init(script: { number, rows in
        guard number == 2 || number == 6 else { return }
        let moving = rows.remove(at: number == 2 ? 250 : 150)
        rows.insert(moving, at: 0)
      }))
    let snapshot = try await list.read()
    #expect(Set(snapshot.tasks.map(\.id.text)) == Set((0..<300).map { "t\($0)" }))
    #expect(snapshot.tasks.count == 300)
    #expect(!snapshot.moved)
  }

  @Test func `says so when even two readings don't fit`() async throws {
    let list = MovingList(
      count: 250, .init(script: { number, rows in rows.insert(.init(id: "new\(number)"), at: rows.count / 2) }))
    let snapshot = try await list.read()
    #expect(snapshot.moved)
    #expect(await list.asked.count <= 8)
    #expect(Set(snapshot.tasks.map(\.id)).count == snapshot.tasks.count)
  }

  @Test func `is read twice at most`() async throws {
    let list = MovingList(count: 250, .init(total: { $0 + 7 }))
    let snapshot = try await list.read()
    #expect(snapshot.tasks.count == 250)
    #expect(snapshot.moved)
    #expect(await list.asked.count <= 10)
  }

  @Test func `is right whenever it rests for the second reading`() async throws {
    for seed in 0..<200 {
      let list = MovingList(
        count: 100 + seed * 3,
        .init(script: { number, rows in
          var random = Random(seed: seed * 1000 + number)
          guard number <= 2 + seed % 2, number > 1 else { return }
          for _ in 0..<(1 + seed % 5) {
            let at = random.below(rows.count)
            let moving = rows.remove(at: at)
            // Rows that go and rows that come in one step would hide each other: nobody can tell that from outside.
            switch (random.below(2), seed % 2) {
            case (0, _): rows.insert(moving, at: random.below(rows.count))
            case (_, 0): rows.insert(contentsOf: [moving, .init(id: "n\(seed)-\(number)-\(at)")], at: at)
            default: break
            }
          }
        }))
      let snapshot = try await list.read { $0.pageSize = 40 }
      let truth = await list.rows.compactMap(\.id)
      let lost = Set(truth).subtracting(snapshot.tasks.map(\.id.text))
      #expect(lost.isEmpty || snapshot.moved, "seed \(seed): \(lost)")
      #expect(Set(snapshot.tasks.map(\.id)).count == snapshot.tasks.count)
    }
  }
}

@Suite struct `Tasks of a list` {
  @Test func `with one id are one task, the later state of it`() async throws {
    let rows = [
      MovingList.Row(id: "a", updated: 5), .init(id: "b"), .init(id: "a", updated: 9), .init(id: "a", updated: 7),
    ]
    let list = MovingList(rows)
    let snapshot = try await list.read()
    #expect(snapshot.tasks.map(\.id.text) == ["a", "b"])
    #expect(snapshot.tasks.first?.updateTime == 9)
    #expect(!snapshot.moved)
    #expect(await list.asked.count == 1)
  }

  @Test func `without an id are never merged`() async throws {
    let rows = (0..<150).map { MovingList.Row(id: $0 % 3 == 0 ? nil : "t\($0)") }
    let snapshot = try await MovingList(rows).read()
    #expect(snapshot.tasks.count == 150)
    #expect(Set(snapshot.tasks.map(\.id)).count == 150)
    #expect(!snapshot.moved)
  }
}

/// Progress as it came.
private final class Seen: Sendable {
  private let list = Mutex<[ListProgress]>([])

  var all: [ListProgress] { list.withLock { $0 } }

  func add(_ progress: ListProgress) { list.withLock { $0.append(progress) } }
}

/// Numbers that are the same for the same seed.
private struct Random {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }
}
