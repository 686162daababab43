import Dashboard
import Foundation
import TaskModel
import Testing

@testable import SynctopCommands

@Suite(.timeLimit(.minutes(2))) struct `The keeper of the memory` {
  @Test func `tells the next program what this one saw`() async throws {
    let scratch = try Scratch()
    let first = try session(scratch)
    first.poll([.run("a", "SYNC_SUCCESS", at: -60), .run("b", "SYNC_SUCCESS", at: -60)], at: 0)
    first.poll([.run("a", "SYNC_FAIL", at: 0), .run("b", "SYNC_SUCCESS", at: -60)], at: 60)
    first.poll([.run("a", "SYNC_FAIL", at: 1), .run("b", "SYNC_SUCCESS", at: -60)], at: 120)
    await first.close()
    let second = try session(scratch)
    let remembered = try #require(await second.remembered())
    #expect(remembered.tasks.map(\.id.text) == ["a", "b"])
    #expect(remembered.tracks.map(\.streak) == [2, 0])
    #expect(remembered.tracks[0].since == MemorySession.start)
    #expect(remembered.watchedUntil == MemorySession.start + 120_000)
    #expect(remembered.shownUntil == MemorySession.start + 120_000)
    await second.close()
  }

  @Test func `recalls a run that began by a clock ahead of ours`() async throws {
    let scratch = try Scratch()
    let session = try session(scratch)
    session.poll([.run("a", "SYNC_SUCCESS", at: -60)], at: 0)
    session.poll([.run("a", "SYNC_FAIL", at: 5_000_000)], at: 60)
    session.keeper.order(.recall(TaskID("a")))
    await session.settle()
    let told = session.events.value.compactMap { event in
      if case .recalled(TaskID("a"), let history) = event { history } else { nil }
    }
    #expect(told.last?.runs.map(\.outcome) == [.failed, .succeeded])
    await session.close()
  }

  @Test func `leaves files and a directory that only their owner can read`() async throws {
    let scratch = try Scratch()
    let session = try session(scratch)
    session.poll([.run("a", "SYNC_SUCCESS", at: -60)], at: 0)
    await session.settle()
    let directory = "\(scratch.path)/state"
    #expect(try mode(directory) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: directory)
    #expect(files.contains("history.db"))
    for file in files { #expect(try mode("\(directory)/\(file)") == 0o600, "\(file)") }
    await session.close()
  }

  @Test func `says once why nothing is kept, goes on, and keeps what waited once that is over`() async throws {
    let scratch = try Scratch()
    let obstacle = try scratch.file("state", "no directory")
    let session = try session(scratch)
    session.poll([.run("a", "SYNC_SUCCESS", at: -60)], at: 0)
    session.poll([.run("a", "SYNC_FAIL", at: 0)], at: 60)
    session.poll([.run("a", "SYNC_FAIL", at: 1)], at: 120)
    await session.settle()
    #expect(session.troubles.count == 1)
    guard case .refused(let what, _)?? = session.troubles.first else {
      Issue.record("\(session.troubles)")
      return
    }
    #expect(what.contains("state"))
    try FileManager.default.removeItem(atPath: obstacle)
    session.poll([.run("a", "SYNC_FAIL", at: 2)], at: 180)
    await session.settle()
    #expect(!scratch.holds("state"), "it was tried again a moment later")
    session.keeper.order(.acknowledge([draft("a")]))
    session.poll([.run("a", "SYNC_FAIL", at: 2)], at: 210)
    await session.settle()
    #expect(session.troubles.count == 2 && session.troubles.last == .some(nil))
    #expect(session.acknowledged.map(\.task.text) == ["a"])
    await session.close()
    let next = try self.session(scratch)
    #expect(await next.remembered()?.tracks.map(\.streak) == [3])
    await next.close()
  }

  @Test func `says that there is no place, and forgets nothing that it was asked`() async throws {
    let session = MemorySession(.directory(nil))
    session.watch(try LocalSettings(load()))
    session.poll([.run("a", "SYNC_FAIL", at: 0)], at: 0)
    session.keeper.order(.acknowledge([draft("a")]))
    session.keeper.order(.recallLog(TaskID("a"), run: 1))
    await session.settle()
    #expect(session.troubles == [.noPlace])
    #expect(session.events.value.contains { if case .noticed = $0 { true } else { false } })
    #expect(session.events.value.contains { if case .recalledLog(_, 1, nil) = $0 { true } else { false } })
    await session.close()
  }

  @Test func `tells what another program acknowledged and withdrew, once a poll`() async throws {
    let scratch = try Scratch()
    let (one, other) = (try session(scratch), try session(scratch))
    one.poll([.run("a", "SYNC_FAIL", at: -1)], at: 0)
    other.poll([.run("a", "SYNC_FAIL", at: -1)], at: 1)
    await other.settle()
    one.keeper.order(.acknowledge([draft("a")]))
    await one.settle()
    #expect(one.acknowledged.count == 1)
    #expect(other.acknowledged.isEmpty)
    other.poll([.run("a", "SYNC_FAIL", at: -1)], at: 30)
    await other.settle()
    #expect(other.acknowledged == one.acknowledged)
    other.keeper.order(.withdraw(one.acknowledged.map(\.id)))
    await other.settle()
    one.poll([.run("a", "SYNC_FAIL", at: -1)], at: 31)
    await one.settle()
    #expect(one.acknowledged.isEmpty && other.acknowledged.isEmpty)
    await one.close()
    await other.close()
  }

  @Test func `tells who comes back what became of tasks meanwhile`() async throws {
    let scratch = try Scratch()
    let before = try session(scratch)
    before.poll([.run("a", "SYNC_SUCCESS", at: -60), .run("b", "SYNC_FAIL", at: -50)], at: 0)
    await before.close()
    let after = try session(scratch)
    _ = await after.remembered()
    after.poll([.run("a", "SYNC_FAIL", at: 1), .run("b", "SYNC_SUCCESS", at: 2)], at: 300, look: .shown)
    await after.settle()
    let summaries = after.events.value.compactMap { event -> AwaySummary? in
      if case .cameBack(let summary) = event { summary } else { nil }
    }
    let summary = try #require(summaries.last)
    #expect(Set(summary.items.map { "\($0.task.text) \($0.news)" }) == ["a failed", "b recovered"])
    #expect(summary.since == MemorySession.start && summary.until == MemorySession.start + 300_000)
    await after.close()
  }

  private func session(_ scratch: Scratch) throws -> MemorySession {
    let session = MemorySession(in: scratch)
    session.watch(try LocalSettings(load()))
    return session
  }

  private func draft(_ task: String) -> AcknowledgementDraft {
    AcknowledgementDraft(task: TaskID(task), matter: "m", since: nil, note: "n")
  }

  private func mode(_ path: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0) & 0o777
  }
}
