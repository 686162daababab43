import TaskModel
import Testing

@testable import History

@Suite struct `What people say of tasks` {
  private let now = Samples.start
  private let place = PlaceID(rawValue: 3)

  private func draft(_ task: String, matter: String = "stuck", note: String = "", until: Int64? = nil)
    -> AcknowledgementDraft
  {
    AcknowledgementDraft(task: TaskID(task), matter: matter, since: Samples.start, note: note, until: until, streak: 4)
  }

  @Test(arguments: Place.allCases) func `comes back as it was said`(_ kind: Place) throws {
    let memory = try kind.open()
    let history = memory.history
    let odd = "zero\u{0} bell\u{7} \u{202E}right to left 你好 '; DROP TABLE note; --"
    let made = try history.acknowledge(
      [draft("a", matter: odd, note: odd, until: .max), draft(odd)], by: odd, at: now, in: Samples.scope)
    let back = try history.acknowledgements(in: Samples.scope, place: place, at: now)
    #expect(Set(back.all.map(\.id)) == Set(made.map(\.id)))
    let first = try #require(back.all.first { $0.task.text == "a" })
    #expect(first.task == TaskID("a", in: place))
    #expect([first.matter, first.note, first.author] == [odd, odd, odd])
    #expect(first.since == Samples.start)
    #expect(first.streak == 4)
    #expect(first.until == .max)
    #expect(back.all.contains { $0.task == TaskID(odd, in: place) && $0.until == nil })
    try history.note(odd, on: TaskID(odd), by: odd, at: .min, in: Samples.scope)
    #expect(
      try history.notes(in: Samples.scope, place: place) == [
        TaskNote(task: TaskID(odd, in: place), text: odd, author: odd, at: .min)
      ])
  }

  @Test func `outlives the program, and is seen by another one`() throws {
    let memory = try Place.disk.open()
    let path = try #require(memory.folder?.file)
    let other = try History(path: path)
    let mine = try memory.history.acknowledge([draft("a")], by: "one", at: now, in: Samples.scope)
    let theirs = try other.acknowledge([draft("a")], by: "two", at: now + 1, in: Samples.scope)
    try other.note("theirs", on: TaskID("a"), by: "two", at: now + 1, in: Samples.scope)
    try memory.history.note("mine", on: TaskID("a"), by: "one", at: now + 2, in: Samples.scope)
    memory.history.close()
    other.close()
    let again = try History(path: path)
    #expect(
      try again.acknowledgements(in: Samples.scope, place: .only, at: now).all.map(\.id) == (theirs + mine).map(\.id))
    #expect(try again.notes(in: Samples.scope, place: .only).map(\.text) == ["mine"])
    #expect(try again.notes(on: TaskID("a"), in: Samples.scope).map(\.text) == ["mine", "theirs"])
    again.close()
  }

  @Test func `ends when it is taken back or expires`() throws {
    let history = try History()
    let made = try history.acknowledge(
      [draft("a"), draft("b", until: now + 10), draft("c", until: now)], by: "me", at: now, in: Samples.scope)
    func holding(_ at: Int64) throws -> Set<String> {
      Set(try history.acknowledgements(in: Samples.scope, place: .only, at: at).all.map(\.task.text))
    }
    #expect(try holding(now) == ["a", "b"])
    #expect(try holding(now + 9) == ["a", "b"])
    #expect(try holding(now + 10) == ["a"])
    try history.withdraw([made[0].id, "unknown", ""], at: now + 1)
    #expect(try holding(now) == ["b"])
    try history.withdraw([made[0].id], at: now + 2)
    #expect(try holding(.max).isEmpty)
  }

  @Test func `gives way to what the same person says next of the same matter`() throws {
    let history = try History()
    _ = try history.acknowledge([draft("a"), draft("b")], by: "me", at: now, in: Samples.scope)
    _ = try history.acknowledge([draft("a", matter: "overdue")], by: "me", at: now, in: Samples.scope)
    let theirs = try history.acknowledge([draft("b")], by: "other", at: now, in: Samples.scope)
    let short = try history.acknowledge(
      [draft("a", until: now + 10), draft("b", until: now + 10)], by: "me", at: now + 1, in: Samples.scope)
    let held = try history.acknowledgements(in: Samples.scope, place: place, at: now + 2).all
    #expect(Set(held.map(\.id)).isSuperset(of: short.map(\.id)))
    #expect(held.count == 4)
    let later = try history.acknowledgements(in: Samples.scope, place: place, at: now + 11).all
    #expect(later.count == 2)
    #expect(later.contains { $0.id == theirs.first?.id })
    #expect(later.contains { $0.task.text == "a" && $0.matter == "overdue" })
  }

  @Test func `is cut where it is too long, and bounded in number`() throws {
    let history = try History()
    let long = String(repeating: "好", count: 5_000)
    let made = try history.acknowledge([draft("a", note: long)], by: long, at: now, in: Samples.scope)
    let back = try history.acknowledgements(in: Samples.scope, place: .only, at: now)
    #expect(back.all.first?.note == String(long.prefix(Acknowledgement.noteLimit)))
    #expect(made.first?.note == back.all.first?.note)
    try history.note(long, on: TaskID("a"), by: "me", at: now, in: Samples.scope)
    #expect(try history.notes(on: TaskID("a"), in: Samples.scope).first?.text.count == Acknowledgement.noteLimit)
    #expect(try history.acknowledge([draft(long)], by: "me", at: now, in: Samples.scope).isEmpty)
    for number in 0..<1_010 {
      try history.note("\(number)", on: TaskID("b"), by: "me", at: now + Int64(number), in: Samples.scope)
    }
    #expect(try history.notes(on: TaskID("b"), in: Samples.scope).count == 1_000)
    #expect(try history.notes(on: TaskID("b"), in: Samples.scope).first?.text == "1009")
  }

  @Test func `on a note without text takes the note away, and keeps the old ones`() throws {
    let history = try History()
    try history.note("look at it", on: TaskID("a"), by: "me", at: now, in: Samples.scope)
    try history.note("", on: TaskID("a"), by: "you", at: now + 1, in: Samples.scope)
    #expect(try history.notes(in: Samples.scope, place: .only).isEmpty)
    #expect(try history.notes(on: TaskID("a"), in: Samples.scope).map(\.text) == ["", "look at it"])
  }

  @Test func `is no other scope's`() throws {
    let history = try History()
    _ = try history.acknowledge([draft("a")], by: "me", at: now, in: Samples.scope)
    try history.note("mine", on: TaskID("a"), by: "me", at: now, in: Samples.scope)
    let other = Scope(address: "elsewhere", instance: "i2")
    #expect(try history.acknowledgements(in: other, place: .only, at: now) == .none)
    #expect(try history.notes(in: other, place: .only).isEmpty)
    #expect(try history.notes(on: TaskID("a"), in: other).isEmpty)
  }
}
