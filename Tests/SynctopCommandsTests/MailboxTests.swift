import Dashboard
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `The mailbox` {
  private let zone = ZoneRules.fixed(name: "UTC", seconds: 0)

  @Test func `piles nothing up while nobody reads, and adds transitions up`() {
    let mailbox = Mailbox()
    var last: Digest?
    for count in 1...5 {
      let digest = Digest(previous: last, snapshot: snapshot(tasks: count), zone: zone)
      last = digest
      mailbox.post(.pollStarted(.only))
      mailbox.post(.digested(digest, from: .only, tookMilliseconds: count))
      mailbox.post(.scheduled(.only, nextAt: Int64(count)))
    }
    let events = mailbox.drain()
    #expect(events.count == 3)
    let transitions = events.compactMap { event in
      if case .digested(let digest, _, 5) = event { digest.transitions.count } else { nil }
    }
    #expect(transitions == [4])
    #expect(mailbox.drain().isEmpty)
  }

  @Test func `keeps only the last of what the memory says`() {
    let mailbox = Mailbox()
    let digest = Digest(previous: nil, snapshot: snapshot(tasks: 1), zone: zone)
    for number in 1...3 {
      mailbox.post(.remembered(digest))
      mailbox.post(.acknowledged(.none))
      mailbox.post(.notesKnown([TaskNote(task: TaskID("a"), text: "\(number)", author: "li", at: 0)]))
      mailbox.post(.memoryTroubled(number == 3 ? nil : .diskFull))
    }
    let events = mailbox.drain()
    #expect(events.count == 4)
    #expect(events.contains { if case .notesKnown(let notes) = $0 { notes.first?.text == "3" } else { false } })
    #expect(events.contains { if case .memoryTroubled(nil) = $0 { true } else { false } })
  }

  @Test func `keeps the order of what happened last`() {
    let mailbox = Mailbox()
    let failure = FetchFailure(.timedOut, message: "")
    mailbox.post(.pollFailed(.only, failure))
    mailbox.post(
      .digested(Digest(previous: nil, snapshot: snapshot(tasks: 1), zone: zone), from: .only, tookMilliseconds: 1))
    mailbox.post(.pollFailed(.only, failure))
    let kinds = mailbox.drain().map { event in if case .pollFailed = event { "failed" } else { "good" } }
    #expect(kinds == ["good", "failed"])
  }

  private func snapshot(tasks count: Int) -> Snapshot {
    let tasks = (0..<count).map { number in
      var fields = SyncTaskFields()
      fields.id = "t\(number)"
      return SyncTask(fields)
    }
    return Snapshot(tasks: tasks, total: count, takenAt: 0)
  }
}
