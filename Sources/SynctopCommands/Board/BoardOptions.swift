import ArgumentParser
import Dashboard
import TaskModel

/// The flags of every command that opens a board.
struct BoardOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Start with this filter.", valueName: "query"))
  var filter: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Start with this order, such as worst or -sync-time,cluster-name.", valueName: "columns"))
  var sort: String?

  @Option(help: ArgumentHelp("Time between two polls, such as 30s.", valueName: "time"))
  var interval: String?

  @Option(help: ArgumentHelp("en or zh-Hans.", valueName: "language"))
  var lang: String?

  @Option(help: ArgumentHelp("dark, light, high-contrast, colour-blind or monochrome.", valueName: "name"))
  var theme: String?

  @Option(
    help: ArgumentHelp("Record what is seen in a new file, for `synctop replay`; at most 256 MiB.", valueName: "file"))
  var record: String?

  @Flag(help: "Let ages stand still between polls, so that nothing is sent while nothing happens.")
  var noClock = false

  /// What of the flags is a setting too.
  var flags: BoardFlags { BoardFlags(interval: interval, language: lang, theme: theme) }

  /// A board on what a configuration says. `read` reads it for the start.
  func plan(_ source: BoardSource, post: BoardPost) async throws -> BoardPlan {
    let order = try order()
    let reading = try await source.read(passcode: post.asker)
    var plan = BoardPlan(
      watch: reading.plan, subject: .configured(source, reading), filter: filter ?? "", order: order, post: post,
      journal: try journal(reading), memory: .directory(reading.plan.settings.state))
    plan.player = Self.memoryPlayer
    plan.recorder = try recorder(plan)
    return plan
  }

  /// A board on one place that no configuration names.
  func plan(
    _ place: PlannedPlace, settings: LocalSettings, subject: BoardPlan.Subject, memory: MemoryHome = .none
  ) throws -> BoardPlan {
    var settings = settings
    settings.clock = settings.clock && !noClock
    var plan = BoardPlan(
      watch: WatchPlan(places: [place], settings: settings), subject: subject, filter: filter ?? "",
      order: try order(), post: BoardPost(), memory: memory)
    plan.player = Self.memoryPlayer
    plan.recorder = try recorder(plan)
    return plan
  }

  /// Plays what the board's memory holds.
  private static let memoryPlayer: @Sendable (Mailbox, Keeper) -> any PastPlayer = { mailbox, keeper in
    Player(MemorySource(keeper), clock: ContinuousClock()) { mailbox.post($0) }
  }

  private func recorder(_ plan: BoardPlan) throws -> Recorder? {
    guard let record else { return nil }
    do throws(FileRefusal) {
      return try Recorder(
        record, watching: BoardOpening(plan.watch.firstPlaces, plan.watch.settings)
      ) { [mailbox = plan.post.mailbox] in mailbox.post($0) }
    } catch {
      throw CommandFailure("the recording \(record) \(error.what)", nextStep: error.nextStep, code: 2)
    }
  }

  private func journal(_ reading: BoardReading) throws -> Journal? {
    guard let path = reading.configuration.path(.log) else { return nil }
    do throws(FileRefusal) {
      return try Journal(path, places: reading.plan.firstPlaces)
    } catch {
      throw CommandFailure("the log \(path) \(error.what)", nextStep: error.nextStep, code: 2)
    }
  }

  private func order() throws -> SortOrder {
    guard let sort else { return .worstFirst }
    if let problem = SortProblem(sort) { throw CommandFailure(problem.what, nextStep: problem.nextStep, code: 2) }
    return SortOrder(parsing: sort) ?? .worstFirst
  }
}
