import Testing

@testable import DemoServer

@Suite struct `A demo task's timetable` {
  @Test func `follows the service's rule from each run to the next`() {
    let world = world(600)
    for place in 0..<world.count {
      let schedule = Rhythm(world.seat(at: place, moment: start)).schedule
      let first = schedule.run(at: start)
      for run in first..<first + 60 {
        let planned = ruled(schedule, after: schedule.start(of: run))
        let late = schedule.start(of: run + 1) - planned
        #expect((0..<minute).contains(late), "\(schedule) run \(run)")
      }
    }
  }

  @Test func `finds a run by its moment`() {
    let world = world(300)
    for place in 0..<world.count {
      let schedule = Rhythm(world.seat(at: place, moment: start)).schedule
      for moment in stride(from: start, to: start + 2 * BeijingTime.day, by: Int(37 * minute)) {
        let run = schedule.run(at: moment)
        #expect(schedule.start(of: run) <= moment && moment < schedule.start(of: run + 1))
        #expect(schedule.firstRun(from: schedule.start(of: run)) == run)
        #expect(schedule.firstRun(from: schedule.start(of: run) + 1) == run + 1)
      }
    }
  }

  @Test func `writes stamps on Beijing's clock`() {
    #expect(BeijingTime.stamp(1_710_901_554_000) == "2024-03-20 10:25:54")
    #expect(BeijingTime.stamp(1_709_222_399_000) == "2024-02-29 23:59:59")
    #expect(BeijingTime.stamp(0) == "1970-01-01 08:00:00")
    #expect(HTTPDate.text(1_710_901_800_123) == "Wed, 20 Mar 2024 02:30:00 GMT")
    #expect(HTTPDate.text(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
  }

  /// The documented rule: an interval after the last run, or at the window's next opening.
  private func ruled(_ schedule: RunSchedule, after last: Int64) -> Int64 {
    var moment = last + schedule.step
    while !isOpen(schedule, at: moment) { moment = (moment / hour + 1) * hour }
    return moment
  }

  private func isOpen(_ schedule: RunSchedule, at moment: Int64) -> Bool {
    let local = Int((moment + 8 * hour) / hour % 24)
    guard schedule.startHour != schedule.endHour else { return true }
    guard schedule.startHour < schedule.endHour else {
      return local >= schedule.startHour || local < schedule.endHour
    }
    return (schedule.startHour..<schedule.endHour).contains(local)
  }
}
