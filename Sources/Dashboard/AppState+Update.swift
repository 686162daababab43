import SyncLog
import TaskModel

extension AppState {
  /// Moves the state past `event`, and says what the runtime must do about it.
  package mutating func update(_ event: Event) -> [Effect] {
    let effects = keepsAside(event) ? [] : take(event)
    showQuestion()
    return effects + recallIfDue(after: event)
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .pressed(let key): return pressed(key)
    case .invoked(let command): return invoke(command)
    case .pasted(let text): pasted(text)
    case .ticked(let moment): tick(moment)
    case .measured(let viewport): measured(viewport)
    case .laidOut(let layout): laidOut(layout)
    case .noticed(let wording): notice(wording)
    case .copied(let item, let outcome): banner = .copied(item, outcome)
    case .pollStarted(let place): polling.change(place) { $0.isFetching = true }
    case .progressed(let place, let progress): polling.change(place) { $0.progress = progress }
    case .pageArrived(let page, let place): firstPage(page, place)
    case .digested(let digest, let place, let milliseconds): return digested(digest, place, milliseconds)
    case .pollFailed(let place, let failure): failed(place, failure)
    case .scheduled(let place, let moment): polling.change(place) { $0.nextAt = moment }
    case .spared(let places): polling.spare(places)
    case .taskDigested(let digest): taskDigested(digest)
    case .taskFailed(let id, let failure): taskFailed(id, failure)
    case .opened(let opening): open(opening)
    case .contextsKnown(let choices): know(choices)
    case .openingFailed(let reason): banner = .openingFailed(reason)
    case .passcodeAsked(let id, let user, let isAgain): ask(PasscodeEntry(id: id, user: user, isAgain: isAgain))
    case .passcodeWithdrawn(let id): withdraw(id)
    case .recalled(let id, let history):
      recall.take(history, of: id)
      return findRunBefore()
    case .recalledLog(let id, let run, let log): compare(id, run, log)
    case .played(let digest, let playback): show(digest, at: playback)
    case .playbackEnded: showPresent()
    case .remembered(let digest): takeRemembered(digest)
    case .acknowledged(let all): know(all)
    case .notesKnown(let all): know(all)
    case .cameBack(let summary): cameBack(summary)
    case .memoryTroubled(let trouble): take(trouble)
    }
    return []
  }

  /// A key is a letter of the text being typed, or a command of the table, or nothing.
  ///
  /// Alt with a character that means nothing of its own is Esc and that character: terminals send the same bytes for
  /// both, and people press `Esc /` fast.
  private mutating func pressed(_ key: Key) -> [Effect] {
    banner = nil
    lastKeyAt = now
    let command = keymap.command(for: key, in: mode)
    if command != .withdraw { justAcknowledged = [] }
    if let command { return invoke(command) }
    if case .alt(let character) = key { return pressed(.escape) + pressed(.character(character)) }
    if mode.takesText {
      if let change = TextEdit(key) { edit(change) }
    } else {
      banner = .notice(meaning(ofUnused: key))
    }
    return []
  }

  /// Where a key that means nothing in this mode does mean something, or where to read which do.
  private func meaning(ofUnused key: Key) -> Wording {
    if mode == .list, let title = keymap.command(for: key, in: .detail)?.spec.title {
      return Wording("\(title.english): only in the detail, Tab goes there", "“\(title.chinese)”仅用于详情窗格：按 Tab 切换")
    }
    if mode == .detail, let title = keymap.command(for: key, in: .list)?.spec.title {
      return Wording("\(title.english): only in the list, Tab goes there", "“\(title.chinese)”仅用于列表：按 Tab 切换")
    }
    return Wording("This key does nothing here: ? shows the keys", "此键在这里不起作用：按 ? 查看按键")
  }

  private mutating func pasted(_ text: String) {
    lastKeyAt = now
    edit(.insert(text))
  }

  private mutating func invoke(_ command: Command) -> [Effect] {
    refreshListing()
    switch command.spec.availability(self) {
    case .available: return apply(command)
    case .disabled(let reason):
      banner = .disabled(reason)
      return []
    }
  }

  private mutating func apply(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown, .moveUp, .moveToTop, .moveToBottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp:
      if let motion = command.motion { move(motion) }
    case .open: open()
    case .back: return back()
    case .switchPane: switchPane()
    case .wholeWindow: toggleWhole()
    case .nextTab, .previousTab: showNeighbour(command.direction)
    case .showOverview, .showLog, .showCause, .showHistory, .showRaw: if let tab = command.tab { show(tab: tab) }
    case .filter: overlay = .filter(before: filter.text, selection: selection)
    case .clearFilter: clearFilter()
    case .problems: narrow { $0.problemsOnly.toggle() }
    case .causes: toggleCauses()
    case .sortMenu: openSortMenu()
    case .sortNextColumn, .sortPreviousColumn: sortByNeighbour(command.direction)
    case .sortInvert: narrow { $0.order = $0.order.inverted }
    case .find: overlay = .find(TextEntry())
    case .findNext, .findPrevious: stepMatch(command.direction)
    case .nextError, .previousError: stepError(command.direction)
    case .fold: isOnCauses ? toggleCauseFold() : toggleFold()
    case .foldAll: isOnCauses ? toggleAllCauseFolds() : toggleAllFolds()
    case .compare: return compareLogs()
    case .zoomIn, .zoomOut: return zoom(command.direction)
    case .asOf: overlay = .moment(TextEntry())
    case .stepForward, .stepBack: return stepInPast(.step(command.direction))
    case .laterFailure, .earlierFailure: return stepInPast(.nextFailure(command.direction))
    case .wrap: toggleWrap()
    case .scrollLeft, .scrollRight: scroll(columns: 8 * command.direction)
    case .acknowledge: openAcknowledging()
    case .withdraw: return withdrawAcknowledgements()
    case .mark: toggleMark()
    case .markRange: markRange()
    case .note: openNote()
    case .away: openAway()
    case .refreshTask: return refreshTask()
    case .refreshAll: return refreshAll()
    case .pause: return playback == nil ? togglePause() : [.playback(.playOrPause)]
    case .contexts: overlay = .contexts(PlaceMenu(choices))
    case .copy: openCopyMenu()
    case .copyHandOver: return copyHandOver()
    case .accept: return accept()
    case .cancel: return cancel()
    case .previousChoice, .nextChoice: moveChoice(command.direction)
    case .previousExpiry, .nextExpiry: chooseExpiry(command.direction)
    case .markChoice: markChoice()
    case .palette: overlay = .palette(Palette())
    case .help: overlay = .help(top: 0)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .backOrQuit: return backOrQuit()
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func backOrQuit() -> [Effect] {
    let isAtTop =
      overlay == nil && pane == .list && marks.isEmpty && causeView == nil && playback?.source != .memory
    return isAtTop ? [.quit] : back()
  }
}
