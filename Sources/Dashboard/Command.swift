/// Everything a person can tell the board to do.
///
/// The order here is the order in help, palette, key table and README.
package enum Command: Int, Hashable, Sendable, CaseIterable {
  case moveDown, moveUp, moveToTop, moveToBottom
  case halfPageDown, halfPageUp, pageDown, pageUp
  case open, back, switchPane
  case nextTab, previousTab, showOverview, showLog, showCause, showHistory, showRaw
  case filter, clearFilter, problems, causes
  case sortMenu, sortNextColumn, sortPreviousColumn, sortInvert
  case refreshTask, refreshAll, pause, contexts
  case find, findNext, findPrevious, nextError, previousError, fold, foldAll
  case compare, zoomIn, zoomOut
  case asOf, stepForward, stepBack, laterFailure, earlierFailure
  case acknowledge, withdraw, mark, markRange, note, away
  case wrap, wholeWindow, scrollLeft, scrollRight
  case copy, copyHandOver
  case accept, cancel, previousChoice, nextChoice, markChoice, previousExpiry, nextExpiry
  case palette, help, redraw, suspend, backOrQuit, quit
}
