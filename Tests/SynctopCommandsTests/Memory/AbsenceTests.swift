import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `Somebody's absence` {
  private let place = PlaceID(rawValue: 3)

  @Test func `ends with the first good poll of the program`() {
    var absence = Absence()
    absence.watch([place], new: [place])
    #expect(look(&absence, takenAt: 100, before: 1) == .shown)
    #expect(look(&absence, takenAt: 1_000, before: 100) == .none)
  }

  @Test func `counts once somebody comes back after longer than a gap`() {
    var absence = Absence()
    absence.watch([place], new: [])
    absence.end([place])
    #expect(look(&absence, takenAt: 400, before: 100) == .since(100))
    #expect(look(&absence, takenAt: 800, before: 400) == .none)
    absence.end([place])
    #expect(look(&absence, takenAt: 810, before: 800) == .none, "a moment is no absence")
    #expect(look(&absence, takenAt: 2_000, before: 810) == .none, "polls that failed are none either")
  }

  @Test func `isn't told of places that are left`() {
    var absence = Absence()
    absence.watch([place], new: [place])
    absence.end([place])
    absence.watch([], new: [])
    #expect(look(&absence, takenAt: 900, before: 100) == .none)
  }

  private func look(_ absence: inout Absence, takenAt: Int64, before: Int64) -> KeptPoll.Look {
    absence.look(at: place, takenAt: takenAt, before: before, gapLimit: 120)
  }
}
