import GRDB
import TaskModel
import Testing

@testable import History

@Suite struct `A scope` {
  private let address = Scope(address: "https://one/p/w")
  private let instance = Scope(address: "https://one/p/w", instance: "i1")

  private func tasks(_ history: History, _ scope: Scope) throws -> [String] {
    try history.remembered(scope, place: .only)?.tasks.compactMap { $0.id.text } ?? []
  }

  @Test func `is found by its address before its instance is known`() throws {
    let history = try History()
    try history.record(Samples.poll(0, [Samples.task("a")]), in: instance)
    #expect(try tasks(history, address) == ["a"])
  }

  @Test func `becomes the instance's once that is known`() throws {
    let history = try History()
    try history.record(Samples.poll(0, [Samples.task("a")]), in: address)
    try history.record(Samples.poll(30, [Samples.task("a", "SYNC_FAIL", run: Samples.start + 9)]), in: instance)
    #expect(try tasks(history, Scope(address: "elsewhere", instance: "i1")) == ["a"])
    #expect(try Memory(history: history, folder: nil).count("scope") == 1)
    #expect(try Memory(history: history, folder: nil).count("span") == 1)
  }

  @Test func `is merged with what another workspace kept of the instance`() throws {
    let memory = Memory(history: try History(), folder: nil)
    let run = Samples.start + 5_000
    try memory.history.record(
      Samples.poll(10, [Samples.task("a", "SYNC_FAIL", run: run, log: "no"), Samples.task("b")]), in: address)
    try memory.history.record(Samples.poll(300, [Samples.task("c")]), in: address)
    let other = Scope(address: "https://one/p/other", instance: "i1")
    try memory.history.record(Samples.poll(0, [Samples.task("a", log: "yes"), Samples.task("d")]), in: other)
    try memory.history.record(Samples.poll(310, []), in: instance)
    #expect(try tasks(memory.history, instance).sorted() == ["a", "b", "c", "d"])
    #expect(try tasks(memory.history, address).sorted() == ["a", "b", "c", "d"])
    let back = try #require(try memory.history.remembered(other, place: .only))
    let task = try #require(back.tasks.first { $0.id.text == "a" })
    #expect(task.syncStatus == .failed)
    #expect(task.syncMessage == "no")
    #expect(try memory.runs().count == 5)
    #expect(try memory.count("scope") == 1)
    #expect(try memory.history.read { try Int.fetchOne($0, sql: "SELECT sum(uses) FROM log") } == 3)
  }

  @Test func `of a workspace with two instances keeps both apart`() throws {
    let history = try History()
    let second = Scope(address: instance.address, instance: "i2")
    for round in 0..<3 {
      try history.record(Samples.poll(Int64(round) * 30, [Samples.task("a")]), in: instance)
      try history.record(Samples.poll(Int64(round) * 30, [Samples.task("b")]), in: second)
    }
    #expect(try tasks(history, instance) == ["a"])
    #expect(try tasks(history, second) == ["b"])
  }

  @Test func `has any text`() throws {
    let history = try History()
    let scopes = ["", "a\u{0}b", "a\u{0}c", "'); DROP TABLE task; --", "\u{202E}x"].map { Scope(address: $0) }
    for (number, scope) in scopes.enumerated() {
      try history.record(Samples.poll(0, [Samples.task("t\(number)")]), in: scope)
    }
    for (number, scope) in scopes.enumerated() { #expect(try tasks(history, scope) == ["t\(number)"]) }
  }

  @Test func `with a long text is told from one that begins alike`() throws {
    let history = try History()
    let long = String(repeating: "x", count: 5_000)
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Scope(address: long + "1"))
    try history.record(Samples.poll(0, [Samples.task("b")]), in: Scope(address: long + "2"))
    #expect(try tasks(history, Scope(address: long + "1")) == ["a"])
  }
}
