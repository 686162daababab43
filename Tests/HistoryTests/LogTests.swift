import Foundation
import GRDB
import TaskModel
import Testing

@testable import History

@Suite struct `A kept log` {
  private let history: History

  init() throws { history = try History() }

  private func keep(_ texts: [String]) throws -> [Int64] {
    try history.write { database in
      var numbers: [Int64] = []
      for text in texts { numbers.append(try LogShelf(database: database).keep(text, after: numbers.last)) }
      return numbers
    }
  }

  private func texts(_ numbers: [Int64]) throws -> [String?] {
    try history.read { database in try numbers.map { try LogShelf(database: database).text($0) } }
  }

  private func pack() throws { while try LogPacker.pack(history) {} }

  private func size() throws -> Int {
    try history.read { try Int.fetchOne($0, sql: "SELECT sum(length(bytes)) FROM log") ?? 0 }
  }

  private static func log(_ day: Int) -> String {
    (0..<40).map { "2026-03-\(day) 0\($0 % 10):15:0\($0 % 7) INFO user\($0 * 7919 % 1000) was synchronised to dws\n" }
      .joined()
  }

  @Test func `lies there once however often it is kept`() throws {
    let numbers = try keep(["one", "two", "one", "two", "one"])
    #expect(Set(numbers).count == 2)
    try pack()
    #expect(try keep(["one"]) == [numbers[0]])
  }

  @Test func `is packed by the one before, and comes back`() throws {
    let logs = (1...28).map(Self.log)
    let numbers = try keep(logs)
    let plain = try size()
    try pack()
    #expect(try texts(numbers) == logs)
    #expect(try size() * 15 < plain)
    #expect(try keep(logs) == numbers)
  }

  @Test func `of any content comes back`() throws {
    let logs = [
      "\u{0}", "é\u{0}\u{1F600}", String(repeating: "\u{0}", count: 200_000), "x", "\r\n", "\u{FFFD}\u{10FFFF}",
    ]
    let numbers = try keep(logs)
    try pack()
    #expect(try texts(numbers) == logs)
  }

  @Test func `stays as long as it is used`() throws {
    let numbers = try keep([Self.log(1), Self.log(2), Self.log(3)])
    try pack()
    try history.write { try LogShelf(database: $0).release(numbers[0]) }
    #expect(try texts(numbers) == [Self.log(1), Self.log(2), Self.log(3)])
    try history.write { database in for number in numbers[1...] { try LogShelf(database: database).release(number) } }
    #expect(try texts(numbers) == [nil, nil, nil])
  }

  @Test func `that is damaged isn't kept`() throws {
    let numbers = try keep((1...6).map(Self.log))
    try pack()
    let damages = [
      "bytes = x'FFFFFFFF'", "length = -1", "length = 9223372036854775807", "basis = id", "form = 7", "bytes = 'text'",
    ]
    for (number, damage) in zip(numbers, damages) {
      try history.write { try $0.execute(sql: "UPDATE log SET \(damage) WHERE id = ?", arguments: [number]) }
    }
    #expect(try texts(numbers).allSatisfy { $0 == nil })
    #expect(try texts([Int64.max, Int64.min]) == [nil, nil])
  }

  @Test func `with flipped bits never crashes`() throws {
    var random = SystemRandomNumberGenerator()
    let text = Data(Self.log(1).utf8)
    let basis = Data(Self.log(2).utf8)
    let packed = try #require(PackedLog.pack(text, by: basis))
    #expect(PackedLog.unpack(packed, by: basis, length: text.count) == text)
    for _ in 0..<2_000 {
      var broken = packed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        broken[Int.random(in: 0..<broken.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      }
      _ = PackedLog.unpack(
        broken.prefix(Int.random(in: 0...broken.count, using: &random)), by: basis, length: text.count)
      _ = PackedLog.unpack(broken, by: nil, length: Int.random(in: 0...LogShelf.limit, using: &random))
    }
  }
}
