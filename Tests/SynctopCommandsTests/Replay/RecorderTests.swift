import Dashboard
import Foundation
import Support
import SyncWire
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `The recorder` {
  @Test func `makes a new file for its owner alone`() async throws {
    let scratch = try Scratch()
    let day = try RecordedDay(scratch.path + "/day", tasks: 3)
    await day.open()
    await day.poll()
    await day.close()
    let mode = try FileManager.default.attributesOfItem(atPath: day.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `touches nothing that is there`() throws {
    let scratch = try Scratch()
    let path = try scratch.file("taken", "mine")
    #expect(throws: FileRefusal.self) { try RecordedDay(path, tasks: 1) }
    #expect(try scratch.text("taken") == "mine")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link", withDestinationPath: scratch.path + "/x")
    #expect(throws: FileRefusal.self) { try RecordedDay(scratch.path + "/link", tasks: 1) }
    #expect(!scratch.holds("x"))
    #expect(throws: FileRefusal.self) { try RecordedDay(scratch.path + "/no/day", tasks: 1) }
    #expect(throws: FileRefusal.self) { try RecordedDay("", tasks: 1) }
  }

  @Test func `stops at its bound with whole lines`() async throws {
    let scratch = try Scratch()
    let day = try RecordedDay(scratch.path + "/day", tasks: 10, limit: 20_000)
    await day.open()
    for _ in 0..<200 { await day.poll() }
    let result = await day.close()
    #expect(result.trouble == .full)
    let size = try #require(result.size)
    #expect(size <= 20_000 && size > 15_000)
    let text = try scratch.text("day")
    #expect(text.utf8.count == size && text.hasSuffix("\"end\":\"full\"}\n"))
    let reel = try ReplayTests.reel(day.path)
    #expect(reel.index.lostLines == 0 && reel.index.entries.count > 5)
  }

  @Test func `leaves no file where no board opens`() throws {
    let scratch = try Scratch()
    let opening = BoardOpening([Place(id: .only, context: "", scope: "s")], try LocalSettings(load()))
    let recorder = try Recorder(scratch.path + "/day", watching: opening) { _ in }
    #expect(scratch.holds("day"))
    recorder.discard()
    #expect(!scratch.holds("day"))
  }

  private typealias ReplayTests = `A replayed day`
}
