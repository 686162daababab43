import TaskModel

/// Makes polls of many tasks, of which a few changed: runs begin, succeed and fail.
struct PollMaker {
  private let tasks: [YearTask]
  private var standings: [YearStanding]
  private var scribe = YearScribe()
  private var next = 0

  init(tasks count: Int) {
    tasks = (0..<count).map { YearTask(number: $0, of: count, year: Year.start..<Year.start + Year.day) }
    standings = (0..<count).map { number in
      YearStanding(status: .succeeded, state: .ok, isScheduled: true, start: Year.start - Int64(number) * 1_000)
    }
  }

  /// A poll that saw all of them for the first time.
  mutating func all(at moment: Int64) -> PollRecord { poll(at: moment, Array(tasks.indices)) }

  /// A poll that saw so many changes.
  mutating func next(at moment: Int64, changes: Int) -> PollRecord {
    let changed = (0..<changes).map { (next + $0) % tasks.count }
    next = (next + changes / 2) % tasks.count
    for place in changed { change(place, at: moment) }
    return poll(at: moment, changed)
  }

  private mutating func change(_ place: Int, at moment: Int64) {
    if standings[place].status == .syncing {
      let failed = place.isMultiple(of: 4)
      standings[place].status = failed ? .failed : .succeeded
      standings[place].state = failed ? .failing : .ok
      standings[place].trouble = failed ? YearTrouble(number: place % YearTrouble.count, name: "group_\(place)") : nil
    } else {
      standings[place].state = standings[place].status == .failed ? .retrying : .running
      standings[place].status = .syncing
      standings[place].start = moment - 5_000
    }
  }

  private mutating func poll(at moment: Int64, _ places: [Int]) -> PollRecord {
    PollRecord(
      takenAt: moment, gapLimit: Year.gapLimit, isShown: true,
      sightings: places.map { scribe.sighting(of: tasks[$0], as: standings[$0]) }, vanished: [])
  }
}
