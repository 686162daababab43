import ArgumentParser
import Dashboard
import SyncLog
import TaskModel

/// Opens the board on a recording.
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Open the board on a recording, with time under control.",
    discussion: """
      Recordings are made with `synctop --record FILE` or `synctop demo --record FILE`. It starts at the beginning and \
      plays a minute in a second; with --at it stands at that moment. Nothing leaves the machine.
      """)

  @Argument(help: "The recording.")
  var file: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Begin at this moment: 03:00, yesterday 22:00, -2h from the end, or ISO 8601 with a zone.", valueName: "time"))
  var at: String?

  @Option(help: "Seconds of the past in one of the clock.")
  var speed: Double?

  @OptionGroup var options: BoardOptions

  func validate() throws {
    if let speed, !PlaybackPace.speeds.contains(speed) {
      throw ValidationError("--speed \(speed): write a number from 0.1 to 10000")
    }
    if options.record != nil { throw ValidationError("--record: a recording isn't recorded again") }
    if options.interval != nil { throw ValidationError("--interval: a recording has the polls that it has") }
  }

  @MainActor
  func run() async throws {
    try BoardSession.run(plan())
  }

  private func plan() throws -> BoardPlan {
    let settings = try ConnectionOptions.parse([]).resolveLocal(options.flags)
    let reel = try RecordingLoader.reel(file, causes: settings.ownCauses ?? .standard)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let start = PlaybackStart(
      moment: try moment(reel), isPlaying: at == nil || speed != nil, speed: speed ?? PlaybackPace.usual)
    var plan = try options.plan(
      .recording(file), settings: settings.shown(as: reel.firstOpening), subject: .replay)
    plan.player = { mailbox, _ in
      Player(RecordingSource(reel, name: name), clock: ContinuousClock(), start: start) { mailbox.post($0) }
    }
    if let flaw = RecordingLoader.flaw(reel) { plan.post.mailbox.post(.noticed(flaw)) }
    return plan
  }

  private func moment(_ reel: Reel) throws -> Int64? {
    guard let at else { return nil }
    if let moment = ISOMoment.milliseconds(at) { return moment.clamped(to: reel.range) }
    let end = reel.range.upperBound
    switch PastMoment(at, from: end, clock: end, zone: reel.firstOpening.displayZone) {
    case .moment(let moment): return moment.clamped(to: reel.range)
    case .ahead, .present: return end
    case .unreadable:
      throw CommandFailure(
        "--at \(at) is no moment.", nextStep: "write it like 03:00 or 2024-03-20T03:00:00+08:00.", code: 2)
    }
  }
}
