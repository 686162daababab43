import Dashboard
// Brings the C library's mathematics, which the compiler calls from pure rooms.
import Glibc
import Screen
import SyncLog
import SyncWire
import TaskModel

/// Times what stands between an answer's bytes and a frame, on data of its own making.
///
/// `swift run -c release synctop-benchmarks [tasks]` prints one row a measurement, parted by tabs; with `history`, those of
/// the memory: see `HistoryBenchmarks`.
@main struct Benchmarks {
  private static let now: Int64 = 1_710_901_800_000
  private static let zone = ZoneRules.fixed(name: "Asia/Shanghai", seconds: 8 * 3600)

  static func main() throws {
    if CommandLine.arguments.dropFirst().first == "history" {
      return try HistoryBenchmarks(CommandLine.arguments.dropFirst(2)).run()
    }
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    print("work on \(count) tasks\tmedian ms\tslowest ms\tCPU ms\trate")
    var keeper = Keeper()
    let page = decoded(100, &keeper)
    precondition(page.count == 100, "the generator's own answer must be readable")
    let tasks = decoded(count, &keeper)
    explained(count, &keeper)
    let digest = digested(tasks, &keeper)
    listed(digest, &keeper)
    drawn(digest, &keeper)
    if keeper.sum == .min { print("never") }
  }
}

extension Benchmarks {
  private static func decoded(_ count: Int, _ keeper: inout Keeper) -> [SyncTask] {
    var maker = AnswerMaker(seed: 1)
    let bytes = maker.answer(count: count)
    let read = { (try? SavedAnswer.read(bytes, keepsObjects: false))?.tasks.map(\.task) ?? [] }
    tell(Measurement("decode an answer of \(count)", bytes: bytes.count, keep: { keeper.keep($0.count) }, read))
    return read()
  }

  private static func explained(_ count: Int, _ keeper: inout Keeper) {
    var maker = LogMaker(seed: 2)
    let logs = (0..<count).map { _ in maker.log() }
    tell(
      Measurement(
        "classify \(count) logs", runs: 3, bytes: logs.reduce(0) { $0 + $1.utf8.count }, keep: { keeper.keep($0) }
      ) {
        logs.reduce(0) {
          $0 + CauseTable.standard.cause(of: SyncMessage($1), namesAllRoles: false).fingerprint.utf8.count
        }
      })
    for (name, log) in [
      ("many entries", maker.log(bytes: 1_000_000)), ("one list of dependents", maker.list(bytes: 1_000_000)),
    ] {
      tell(
        Measurement("explain 1 MB of \(name)", bytes: log.utf8.count, keep: { keeper.keep($0.entries.count) }) {
          Explanation(SyncMessage(log))
        })
    }
  }

  private static func digested(_ tasks: [SyncTask], _ keeper: inout Keeper) -> Digest {
    let first = Digest(previous: nil, snapshot: snapshot(tasks), zone: zone)
    let next = Array(tasks.dropFirst(tasks.count / 100)) + tasks.prefix(tasks.count / 100)
    tell(
      Measurement("digest the first poll", runs: 5, keep: { keeper.keep($0.causeCount) }) {
        Digest(previous: nil, snapshot: snapshot(tasks), zone: zone)
      })
    tell(
      Measurement("digest the next poll", runs: 5, keep: { keeper.keep($0.causeCount) }) {
        Digest(previous: first, snapshot: snapshot(next), zone: zone)
      })
    let (gathering, both) = gathered(tasks)
    tell(
      Measurement("digest the next poll of one of two places", runs: 5, keep: { keeper.keep($0.causeCount) }) {
        var gathering = gathering
        gathering.take(snapshot(Array(next.suffix(tasks.count / 2))), from: PlaceID(rawValue: 1))
        return Digest(previous: both, snapshot: gathering.snapshot ?? snapshot([]), zone: zone)
      })
    tell(
      Measurement("make the roster", keep: { keeper.keep(Int($0.now)) }) { Roster(digest: first, now: now, zone: zone) }
    )
    return first
  }

  /// The tasks in two places of one project, half in each.
  private static func gathered(_ tasks: [SyncTask]) -> (Gathering, Digest) {
    let places = [PlaceID.only, PlaceID(rawValue: 1)]
    var gathering = Gathering(places.map { Gathering.Member(place: $0, realm: "r", instance: "\($0.rawValue)") })
    gathering.take(snapshot(Array(tasks.prefix(tasks.count / 2))), from: places[0])
    gathering.take(snapshot(Array(tasks.suffix(tasks.count - tasks.count / 2))), from: places[1])
    let digest = Digest(previous: nil, snapshot: gathering.snapshot ?? snapshot([]), zone: zone)
    gathering.adopt(digest.snapshot)
    return (gathering, digest)
  }

  private static func listed(_ digest: Digest, _ keeper: inout Keeper) {
    let roster = Roster(digest: digest, now: now, zone: zone)
    func listing(_ query: String, _ order: SortOrder = .worstFirst, after previous: Listing? = nil) -> Listing {
      let spec = ListingSpec(query: Query(query), order: order)
      return Listing(spec: spec, digest: digest, roster: roster, now: now, narrowing: previous)
    }
    let all = listing("")
    tell(
      Measurement("group the causes", keep: { keeper.keep($0.groups.count) }) {
        CauseListing(listing: all, digest: digest, roster: roster)
      })
    for (name, query, previous) in [
      ("filter, first letter", "f", all), ("filter, one letter more", "fr", listing("f")),
      ("filter, last letter", "fraud_4999", listing("fraud_499")), ("filter, pasted", "iam_group_fraud_4999", all),
      ("filter, two words and a field", "fraud status:failing all_data", all),
      ("filter by role", "role:*fraud_4999", all), ("filter by table", "table:all_data_type_77*", all),
      ("filter by cause", "cause:role_dep", all),
    ] {
      tell(Measurement(name, keep: { keeper.keep($0.hidden) }) { listing(query, after: previous) })
    }
    for column in SortColumn.allCases {
      let order = SortOrder([SortKey(column)])
      tell(
        Measurement("sort by \(column.rawValue)", runs: 5, keep: { keeper.keep($0.rows.count) }) { listing("", order) })
    }
  }

  private static func drawn(_ digest: Digest, _ keeper: inout Keeper) {
    var state = AppState(scope: "benchmark", serviceZone: zone, displayZone: zone, now: now)
    _ = state.update(.digested(digest, from: .only, tookMilliseconds: 84))
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 50), Size(columns: 1000, rows: 500)] {
      _ = Board.frame(of: &state, size: size, look: Look())
      tell(
        Measurement("Down and a frame of \(size.columns)×\(size.rows)", runs: 99, keep: { keeper.keep($0.cells.count) })
        {
          _ = state.update(.pressed(.down))
          return Board.frame(of: &state, size: size, look: Look())
        })
    }
  }

  private static func snapshot(_ tasks: [SyncTask]) -> Snapshot {
    Snapshot(tasks: tasks, total: tasks.count, takenAt: now)
  }

  private static func tell(_ measurement: Measurement) { print(measurement.row) }
}

/// Takes results, so that the work behind them has to be done.
struct Keeper {
  private(set) var sum = 0

  mutating func keep(_ number: Int) { sum &+= number }
}
