extension Command {
  /// 1 for what goes on, -1 for what goes back.
  var direction: Int { Self.backwards.contains(self) ? -1 : 1 }

  private static let backwards: Set<Command> = [
    .previousTab, .sortPreviousColumn, .findPrevious, .previousError, .zoomOut, .stepBack, .earlierFailure, .scrollLeft,
    .previousChoice, .previousExpiry,
  ]

  /// How it moves among rows; nil for a command that doesn't.
  var motion: Motion? { Self.motions[self] }

  private static let motions: [Command: Motion] = [
    .moveDown: .rows(1), .moveUp: .rows(-1), .moveToTop: .top, .moveToBottom: .bottom, .halfPageDown: .halfPages(1),
    .halfPageUp: .halfPages(-1), .pageDown: .pages(1), .pageUp: .pages(-1),
  ]

  /// The tab that it shows; nil for a command that shows none.
  var tab: Detail.Tab? { Self.tabs[self] }

  private static let tabs: [Command: Detail.Tab] = [
    .showOverview: .overview, .showLog: .log, .showCause: .cause, .showHistory: .history, .showRaw: .raw,
  ]
}
