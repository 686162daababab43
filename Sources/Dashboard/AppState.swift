package import SyncLog
package import TaskModel

/// The whole board as a value: what is known, what is selected, what is being asked.
package struct AppState: Equatable, Sendable {
  /// What the header calls the place that is watched, such as a region and a workspace; unsanitised.
  package internal(set) var scope: String
  /// Where the service means its schedule hours.
  package internal(set) var serviceZone: ZoneRules
  /// Where times are shown.
  package internal(set) var displayZone: ZoneRules
  /// Failures in a row that the service bears before it stops a schedule.
  package internal(set) var streakLimit: Int
  package internal(set) var causeTable: FixedCauseTable
  /// What is watched, in the order of the board; one place at least, except while nothing could be opened.
  package internal(set) var places: [Place]
  /// The contexts that there are to choose from.
  package internal(set) var choices: [PlaceChoice] = []
  /// Epoch milliseconds of the wall clock, as of the last event that told it.
  package internal(set) var now: Int64
  package internal(set) var polling: Polling
  package internal(set) var digest: Digest?
  package internal(set) var roster: Roster?
  package internal(set) var listing = Listing.empty
  package internal(set) var spec: ListingSpec
  package internal(set) var filter: TextEntry
  /// The selected task, or the first one of the selected cause.
  package internal(set) var selection: TaskID?
  /// The fingerprint of the selected cause, where a cause is selected rather than a task.
  package internal(set) var selectedCause: String?
  /// The list by cause; nil while it lists tasks.
  package internal(set) var causeView: CauseView?
  /// First row of the list that is shown.
  package internal(set) var listTop = 0
  /// Row of the selection in the list; meaningful while there are rows.
  package internal(set) var selectedRow = 0
  package internal(set) var pane = Pane.list
  package internal(set) var isDetailWhole = false
  package internal(set) var detail = Detail()
  package internal(set) var explained: ExplainedTask?
  package internal(set) var overlay: Overlay?
  package internal(set) var banner: Banner?
  package internal(set) var viewport = Viewport()
  /// What is remembered of the selected task.
  package internal(set) var recall = Recall()
  /// Two logs that are compared; nil while none are.
  package internal(set) var comparison: Comparing?
  /// Where in the past the board is; nil while it shows the present.
  package internal(set) var playback: Playback?
  /// The present, while the board shows the past.
  var present: KeptPresent?
  package internal(set) var acknowledgements = Acknowledgements.none
  package internal(set) var notes = TaskNotes.none
  package internal(set) var marks = Marks()
  /// What changed while nobody looked last; nil when nothing did, or nothing is known of it.
  package internal(set) var away: AwaySummary?
  /// Whether nobody has looked at that yet.
  package internal(set) var isAwayNew = false
  /// Why nothing is remembered at the moment; nil while all is well.
  package internal(set) var memoryTrouble: MemoryTrouble?
  /// The acknowledgements that held when states were derived last, by their tasks.
  var held: [TaskID: String] = [:]
  /// What the memory was asked to keep, until it says that it has it.
  var awaited: KeptWord?
  /// The tasks that were acknowledged by the last key: the next one may take that back, wherever the selection is by then.
  var justAcknowledged: [TaskID] = []
  /// What came while somebody was pressing keys.
  var waiting: HeldDigest?
  /// When the last key came, epoch milliseconds; 0 once somebody asked for news, nil before the first one.
  var lastKeyAt: Int64?
  /// How many comparisons there were.
  var comparisons = 0
  var listingIsStale = false
  var folds = FoldMemory()
  /// Passcodes to ask for, once nothing lies over the panes.
  var passcodes: [PasscodeEntry] = []
  let keymap = Keymap()

  package enum Pane: Equatable, Sendable { case list, detail }

  package init(
    scope: String, serviceZone: ZoneRules, displayZone: ZoneRules, streakLimit: Int = 10, now: Int64,
    filter: String = "", order: SortOrder = .worstFirst, polling: Polling = Polling(), causes: CauseTable = .standard,
    places: [Place]? = nil
  ) {
    let places = places ?? [Place(id: .only, context: "", scope: scope)]
    self.places = places
    self.scope = scope
    self.serviceZone = serviceZone
    self.displayZone = displayZone
    self.streakLimit = streakLimit
    causeTable = FixedCauseTable(table: causes)
    self.now = now
    self.polling = polling
    self.polling.watch(places)
    self.filter = TextEntry(filter)
    spec = ListingSpec(query: Query(filter), problemsOnly: false, order: order, places: places)
  }
}

extension AppState {
  /// What the keyboard means right now.
  package var mode: Mode {
    switch overlay {
    case .filter: .filterEntry
    case .find: .findEntry
    case .palette: .palette
    case .help: .help
    case .sortMenu: .sortMenu
    case .copyMenu: .copyMenu
    case .contexts: .contexts
    case .passcode: .passcode
    case .moment: .momentEntry
    case .acknowledge: .acknowledge
    case .note: .noteEntry
    case .away: .away
    case nil: pane == .detail ? .detail : .list
    }
  }

  /// The selected task, or the first of the selected cause, as of the last good poll.
  package var selectedTask: SyncTask? { selectedIndex.map { digest?.snapshot.tasks[$0] } ?? nil }

  /// Index of the selected task in the digest's tasks; nil while the rows are of an older digest.
  package var selectedIndex: Int? {
    guard !listingIsStale, selection != nil else { return nil }
    return taskIndex(ofRow: selectedRow)
  }

  /// True when a filter or `!` is set, also one that hides nothing.
  package var isFiltered: Bool { spec.problemsOnly || !spec.query.isEmpty || !filter.text.isEmpty }
}
