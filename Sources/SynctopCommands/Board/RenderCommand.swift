import ArgumentParser
import Dashboard
import DemoServer
import Screen
import SyncLog
import SyncWire
import TaskModel

/// Prints one frame as text, with no terminal.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Print one frame of the board as text, with no terminal.")

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH"))
  var size = "80x24"

  @Option(help: ArgumentHelp("Keys to press first, such as 'j j enter' or '/ finance enter'.", valueName: "keys"))
  var keys = ""

  @Option(help: "The demo world's seed.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Show a saved list answer instead of the demo world.", valueName: "file"))
  var input: String?

  @Option(help: ArgumentHelp("Show a recording, at --now or at its end.", valueName: "file"))
  var replay: String?

  @Option(help: ArgumentHelp("en or zh-Hans.", valueName: "language"))
  var lang = "en"

  @Option(help: ArgumentHelp("dark, light, high-contrast, colour-blind or monochrome.", valueName: "name"))
  var theme = "dark"

  @Flag(help: "With colours, as escape sequences.")
  var ansi = false

  @Option(
    help: ArgumentHelp(
      "The moment of the frame, ISO 8601 with a zone; 2024-03-20T10:30:00+08:00 unless a recording has another.",
      valueName: "time"))
  var now: String?

  func validate() throws {
    if replay != nil, input != nil { throw ValidationError("--replay and --input: choose one") }
  }

  func run() throws { try Output().data(picture()) }

  /// The frame as lines, each with its line end.
  func picture() throws -> String {
    let size = try frameSize()
    let look = Look(language: try language())
    guard let theme = Theme.named(theme) else {
      throw CommandFailure("--theme \(theme) is no theme.", nextStep: "use one of \(themeNames).", code: 2)
    }
    let moment = try moment()
    let grid = try frame(at: moment, size: size, look: look)
    return ansi ? grid.ansi(theme) : grid.lines().map { $0 + "\n" }.joined()
  }

  private func frame(at moment: Int64?, size: Size, look: Look) throws -> Grid {
    var state = try replay.map { try recorded($0, at: moment) } ?? living(at: moment ?? Self.usualMoment)
    var grid = Board.frame(of: &state, size: size, look: look)
    for key in KeyScript.keys(of: keys) {
      _ = state.update(.pressed(key))
      grid = Board.frame(of: &state, size: size, look: look)
    }
    return grid
  }

  private func recorded(_ path: String, at moment: Int64?) throws -> AppState {
    let reel = try RecordingLoader.reel(path, causes: .standard)
    return RecordedFrame(reel, name: path.split(separator: "/").last.map(String.init) ?? path).state(at: moment)
  }

  private func living(at moment: Int64) throws -> AppState {
    let zone = try ZoneRulesLoader.rules(named: "Asia/Shanghai")
    var state = AppState(
      scope: input ?? "demo", serviceZone: zone, displayZone: zone, now: moment,
      polling: Polling(isOffline: input != nil))
    let snapshot = try tasks(at: moment)
    _ = state.update(.digested(Digest(previous: nil, snapshot: snapshot, zone: zone), from: .only, tookMilliseconds: 0))
    return state
  }

  private func tasks(at moment: Int64) throws -> Snapshot {
    if let input {
      let page = try SavedFile.read(input)
      return Snapshot(tasks: page.uniqueTasks.map(\.task), total: page.total, takenAt: moment)
    }
    let fields = World(seed: seed, tasks: 145, start: moment).fields(at: moment)
    return Snapshot(tasks: fields.map(SyncTask.init), total: fields.count, takenAt: moment)
  }
}

extension RenderCommand {
  /// 2024-03-20T10:30:00+08:00.
  private static let usualMoment: Int64 = 1_710_901_800_000

  private func moment() throws -> Int64? {
    guard let now else { return nil }
    guard let moment = ISOMoment.milliseconds(now) else {
      throw CommandFailure("--now \(now) is no moment.", nextStep: "write it like 2024-03-20T10:30:00+08:00.", code: 2)
    }
    return moment
  }

  private var themeNames: String { Theme.all.map(\.name).joined(separator: ", ") }

  private func language() throws -> Language {
    guard let language = Language(rawValue: lang) else {
      throw CommandFailure("--lang \(lang) is no language of synctop's.", nextStep: "use en or zh-Hans.", code: 2)
    }
    return language
  }

  /// `WxH`, from 0×0 to the largest window that is drawn.
  private func frameSize() throws -> Size {
    let numbers = size.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (0...Board.largest.columns).contains(columns), (0...Board.largest.rows).contains(rows)
    else {
      throw CommandFailure(
        "--size \(size) is no size.",
        nextStep: "write columns and rows like 120x40, at most \(Board.largest.columns)x\(Board.largest.rows).", code: 2
      )
    }
    return Size(columns: columns, rows: rows)
  }
}
