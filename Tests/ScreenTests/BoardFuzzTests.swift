import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A board, whatever comes` {
  @Test(arguments: [Look(), Look(language: .chinese, hasClock: false), Look(isASCII: true)])
  func `fills each line exactly and draws nothing that isn't allowed`(_ look: Look) {
    var random = SplitMix(seed: look.isASCII ? 3 : look.hasClock ? 1 : 2)
    var session = Session(Fixtures.board, look: look)
    for step in 0..<700 {
      step.isMultiple(of: 3) ? session.resize(.random(&random)) : session.send(.random(&random, session.state))
      let grid = session.frame()
      #expect(grid.flaw == nil, "step \(step), \(grid.size)")
      if look.isASCII { #expect(grid.lines().allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }) }
    }
  }

  @Test(arguments: Mode.allCases) func `has every mode at every small size`(_ mode: Mode) {
    let opening: [Mode: [Key]] = [
      .detail: [.tab], .filterEntry: [.character("/")], .findEntry: [.tab, .character("/")],
      .palette: [.character(":")], .help: [.character("?")], .sortMenu: [.character("s")],
      .copyMenu: [.character("y")], .contexts: [.control("p")], .acknowledge: [.character("a")],
      .noteEntry: [.character("m")], .away: [.character("u")], .momentEntry: [.character("@")],
    ]
    var session = Session(Fixtures.board)
    session.send(.contextsKnown([PlaceChoice(name: "prod", detail: "cn-north-4", isCurrent: true)]))
    session.send(.cameBack(Fixtures.away))
    if mode == .passcode { session.send(.passcodeAsked(id: 1, user: "ada")) }
    for key in opening[mode] ?? [] { session.press(key) }
    #expect(session.state.mode == mode)
    for columns in 0...30 {
      for rows in 0...12 {
        session.resize(Size(columns: columns, rows: rows))
        #expect(session.frame().flaw == nil, "\(columns)×\(rows)")
      }
    }
  }
}

extension Grid {
  /// The first cell that holds what no cell may, or a wide character without its second half.
  fileprivate var flaw: String? {
    guard cells.count == size.columns * size.rows else { return "\(cells.count) cells" }
    var isSecond = false
    for (index, cell) in cells.enumerated() {
      if cell.code >= 0x20, cell.code < 0x7F, !isSecond { continue }
      let place = "column \(index % size.columns), row \(index / size.columns)"
      guard isSecond == (cell.code == Cell.continuation) else { return "a half character at \(place)" }
      isSecond = false
      if cell.code == Cell.continuation { continue }
      let scalars = Array(string(of: cell).unicodeScalars)
      if scalars != ["\u{FFFD}"], !scalars.allSatisfy(SafeText.isAllowed) { return "\(scalars) at \(place)" }
      isSecond = TextWidth.columns(of: scalars[0]) == 2
      if isSecond, index % size.columns == size.columns - 1 { return "cut at \(place)" }
    }
    return isSecond ? "cut at the end" : nil
  }
}

extension Size {
  fileprivate static func random(_ random: inout SplitMix) -> Size {
    Size(columns: .random(in: 0...250, using: &random), rows: .random(in: 0...70, using: &random))
  }
}

extension Event {
  fileprivate static func random(_ random: inout SplitMix, _ state: AppState) -> Event {
    switch Int.random(in: 0..<28, using: &random) {
    case 0: polled(&random, state)
    case 1: .pollFailed(.only, .random(&random))
    case 2: .scheduled(.only, nextAt: [nil, state.now + 30_000, .max, .min].randomElement(using: &random) ?? nil)
    case 3: .ticked(state.now + Int64.random(in: -5_000...60_000, using: &random))
    case 4: .pasted(Fixtures.hostileTexts.randomElement(using: &random) ?? "")
    case 5: .taskFailed(TaskID("a"), .random(&random))
    case 6: .progressed(.only, Polling.Progress(received: 12_000, total: Bool.random(using: &random) ? 100_000 : nil))
    case 7: .pollStarted(.only)
    case 8: .invoked(Command.allCases.randomElement(using: &random) ?? .quit)
    case 14: opened(&random)
    case 15:
      .contextsKnown(
        Fixtures.hostileTexts.shuffled(using: &random).prefix(4).map {
          PlaceChoice(name: $0, detail: $0, isCurrent: Bool.random(using: &random))
        })
    case 16: .passcodeAsked(id: 1, user: Fixtures.hostileTexts.randomElement(using: &random) ?? "")
    case 17: .pollFailed(Fixtures.test, .random(&random))
    case 18: remembered(&random, state)
    case 19: said(&random, state)
    case 20: troubled(&random)
    case 21: cameBack(&random, state)
    case 9...13: .pressed(Command.allCases.randomElement(using: &random)?.spec.keys.first ?? .escape)
    default: .pressed(.random(&random))
    }
  }

  private static func polled(_ random: inout SplitMix, _ state: AppState) -> Event {
    let tasks = (0..<Int.random(in: 0...40, using: &random)).map { _ in Fixtures.hostileTask(&random) }
    let snapshot = Snapshot(
      tasks: tasks, total: Bool.random(using: &random) ? 100_000 : nil, takenAt: state.now,
      moved: Bool.random(using: &random))
    var gathering = Gathering(state.places.map { Gathering.Member(place: $0.id, realm: "r", instance: "\($0.id)") })
    let place = state.places.randomElement(using: &random)?.id ?? .only
    if let other = state.places.first?.id { gathering.take(snapshot, from: other) }
    gathering.take(snapshot, from: place)
    let digest = Digest(previous: state.digest, snapshot: gathering.snapshot ?? snapshot, zones: state.zones)
    return .digested(digest, from: place, tookMilliseconds: 84)
  }

  private static func remembered(_ random: inout SplitMix, _ state: AppState) -> Event {
    let place = state.places.randomElement(using: &random)?.id ?? .only
    let tasks = (0..<8).map { _ in Fixtures.hostileTask(&random).placed(in: place) }
    var gathering = Gathering(state.places.map { Gathering.Member(place: $0.id, realm: "r", instance: "\($0.id)") })
    let memory = Remembered(
      tasks: tasks, tracks: tasks.map { TaskTrack(first: $0) },
      watchedUntil: [state.now, 0, .max, .min].randomElement(using: &random) ?? 0, shownUntil: nil)
    gathering.take(memory, from: place)
    let snapshot = gathering.snapshot ?? Snapshot(tasks: [], total: 0, takenAt: state.now)
    return .remembered(Digest(previous: nil, snapshot: snapshot, zones: state.zones, remembered: [memory]))
  }

  /// Acknowledgements or notes with any text of tasks that fail.
  private static func said(_ random: inout SplitMix, _ state: AppState) -> Event {
    let text = Fixtures.hostileTexts.randomElement(using: &random) ?? ""
    let tasks = state.digest?.snapshot.tasks ?? []
    guard Bool.random(using: &random) else {
      return .notesKnown(tasks.prefix(9).map { TaskNote(task: $0.id, text: text, author: text, at: state.now) })
    }
    let made = tasks.indices.prefix(20).compactMap { index in
      state.trouble(at: index).map {
        AcknowledgementDraft(task: tasks[index].id, trouble: $0, note: text, until: state.now + 60_000)
          .acknowledgement(id: "\(index)", author: text, at: state.now)
      }
    }
    return .acknowledged(Acknowledgements(made))
  }

  private static func troubled(_ random: inout SplitMix) -> Event {
    let text = Fixtures.hostileTexts.randomElement(using: &random) ?? ""
    let troubles: [MemoryTrouble?] = [nil, .damaged(movedTo: text), .failed(reason: text), .diskFull]
    return .memoryTroubled(troubles.randomElement(using: &random) ?? nil)
  }

  private static func cameBack(_ random: inout SplitMix, _ state: AppState) -> Event {
    let items = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      AwaySummary.Item(
        task: state.digest?.snapshot.tasks.randomElement(using: &random)?.id ?? TaskID("gone"),
        clusterName: Fixtures.hostileTexts.randomElement(using: &random),
        news: AwaySummary.News.allCases.randomElement(using: &random) ?? .failed,
        at: [state.now, .max, .min].randomElement(using: &random) ?? 0)
    }
    return .cameBack(
      AwaySummary(since: [0, .min].randomElement(using: &random) ?? 0, until: state.now, items: items, newCauses: 1))
  }

  private static func opened(_ random: inout SplitMix) -> Event {
    let ids = [Fixtures.prod, Fixtures.test, Fixtures.third].shuffled(using: &random)
    let places = ids.prefix(Int.random(in: 0...3, using: &random)).map {
      let text = Fixtures.hostileTexts.randomElement(using: &random) ?? ""
      return Place(id: $0, context: text, scope: text, workspace: text)
    }
    return .opened(
      BoardOpening(
        places: places, scope: places.first?.scope ?? "", serviceZone: Fixtures.beijing, displayZone: Fixtures.beijing))
  }
}

extension Key {
  fileprivate static func random(_ random: inout SplitMix) -> Key {
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(1), .function(12), .alt("/"), .control("z"), .control("u"), .character("集"), .character("\u{301}"),
      .character("👩‍👩‍👧"), .character("\u{1B}"),
    ]
    let letters = "abcdefghijklmnopqrstuvwxyz/:?!\\<>[]1235 INGRQYZE".map(Key.character)
    return (named + letters).randomElement(using: &random) ?? .escape
  }
}

extension FetchFailure {
  fileprivate static func random(_ random: inout SplitMix) -> FetchFailure {
    let text = Fixtures.hostileTexts.randomElement(using: &random) ?? ""
    return FetchFailure(
      Kind.allCases.randomElement(using: &random) ?? .other,
      status: [nil, 401, Int.max].randomElement(using: &random) ?? nil,
      code: Bool.random(using: &random) ? text : nil, message: text, requestID: Bool.random(using: &random) ? text : nil
    )
  }
}
