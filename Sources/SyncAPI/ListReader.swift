import SyncWire
import TaskModel

/// Reads a list page by page, several at a time, and reads it again when it moved meanwhile.
struct ListReader: Sendable {
  let settings: ListSettings
  /// Asks for one page of this size only; nil reads them all.
  let limit: Int?
  /// The first task to read.
  let base: Int
  /// Brings the page at an offset, of at most so many tasks.
  let fetch: @Sendable (_ offset: Int, _ limit: Int) async throws(FetchFailure) -> TaskPage
  let progress: @Sendable (ListProgress) -> Void
  /// Told how many pages the reading will take, as soon as that is known.
  let expect: @Sendable (_ pages: Int) async -> Void

  /// The list, each task once; fails with the first page that fails.
  func read() async throws(FetchFailure) -> TaskList {
    if let limit { return TaskList(single: try await fetch(base, limit)) }
    let first = try await pass(pagesBefore: 0)
    guard first.needsSecondReading else { return first.list }
    let second = try await pass(pagesBefore: first.issued)
    return second.needsSecondReading ? first.list.united(with: second.list) : second.list
  }

  /// One walk over the list. Only the first walk's pages are reported.
  private func pass(pagesBefore: Int) async throws(FetchFailure) -> ListPass {
    let result = await withTaskGroup(of: (PageSlot, Result<TaskPage, FetchFailure>).self) { group in
      var pass = ListPass(base: base, settings: settings)
      var underWay = 0
      while true {
        while underWay < pass.width, let slot = pass.next(underWay: underWay) {
          group.addTask { (slot, await page(at: slot)) }
          underWay += 1
        }
        guard let (slot, result) = await group.next() else { return Result<ListPass, FetchFailure>.success(pass) }
        underWay -= 1
        switch result {
        case .success(let page):
          pass.receive(page, at: slot)
          if pagesBefore == 0 { report(page, pass) }
          if pass.received.count == 1 { await expect(pagesBefore + pass.expectedPages) }
        case .failure(let failure):
          group.cancelAll()
          return .failure(failure)
        }
      }
    }
    return try result.get()
  }

  private func page(at slot: PageSlot) async -> Result<TaskPage, FetchFailure> {
    do {
      return .success(try await fetch(slot.offset, slot.limit))
    } catch {
      return .failure(error)
    }
  }

  private func report(_ page: TaskPage, _ pass: ListPass) {
    progress(
      ListProgress(
        tasks: page.tasks.map(\.task), isFirst: pass.received.count == 1, received: pass.entries, total: pass.total))
  }
}
