import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `The list of causes` {
  private static let tasks = [
    Fixtures.task("fine"), Fixtures.failing("a1", error: "role \"a\" is odd", ranAgo: 3 * Fixtures.hour),
    Fixtures.failing("b1", error: "schema \"b\" is odd", ranAgo: 2 * Fixtures.hour),
    Fixtures.failing("a2", error: "role \"a\" is odd"),
  ]

  private func session(_ tasks: [SyncTask] = tasks) -> Session {
    var session = Session(tasks)
    session.press(.character("c"))
    return session
  }

  @Test func `has a row for each cause, its tasks beneath, and no task that is well`() {
    #expect(session().names == ["2 ▾", "a1", "a2", "1 ▾", "b1"])
  }

  @Test func `folds the tasks of a cause away and shows them again`() {
    var session = session()
    session.press(.character("z"))
    #expect(session.names == ["2 ▸", "1 ▾", "b1"])
    session.press(.character("j"), .character("z"))
    #expect(session.names == ["2 ▸", "1 ▸"])
    session.press(.character("Z"))
    #expect(session.names == ["2 ▾", "a1", "a2", "1 ▾", "b1"])
    session.press(.character("Z"))
    #expect(session.names == ["2 ▸", "1 ▸"])
    #expect(session.state.selectedGroup == 1)
  }

  @Test func `folding from a task selects its cause`() {
    var session = session()
    session.press(.character("g"), .character("j"), .character("j"))
    #expect(session.selected == "a2")
    session.press(.character("z"))
    #expect(session.state.selectedGroup == 0)
    #expect(session.state.selectedRow == 0)
  }

  @Test(arguments: [Key.character("c"), .escape, .character("q")])
  func `gives the tasks back with the same one selected`(_ key: Key) {
    var session = session()
    session.press(.character("G"))
    #expect(session.selected == "b1")
    session.press(key)
    #expect(session.state.causeView == nil)
    #expect(session.effects.isEmpty)
    #expect(session.selected == "b1")
    #expect(session.rows.count == 4)
  }

  @Test func `opens on the task that was selected`() {
    var session = Session(Self.tasks)
    session.press(.character("j"))
    #expect(session.selected == "b1")
    session.press(.character("c"))
    #expect(session.selected == "b1")
    #expect(session.state.selectedGroup == nil)
  }

  @Test func `keeps the selected cause and what is folded over a poll`() {
    var session = session()
    session.press(.character("G"), .character("k"), .character("z"))
    #expect(session.state.selectedGroup == 1)
    session.wait(5_000)
    session.poll(
      Self.tasks + [Fixtures.failing("c1", error: "odd"), Fixtures.failing("b2", error: "schema \"b\" is odd")])
    #expect(session.names.contains("2 ▸"))
    let row = session.state.selectedRow
    #expect(session.state.selectedCauseGroup?.count == 2)
    #expect(session.names[row] == "2 ▸")
  }

  @Test func `stays at its place when the selected cause is cured`() {
    var session = session()
    session.press(.character("g"))
    session.wait(5_000)
    session.poll([Fixtures.task("a1"), Fixtures.failing("b1", error: "schema \"b\" is odd")])
    #expect(session.names == ["1 ▾", "b1"])
    #expect(session.state.selectedRow == 0)
    #expect(session.selected == "b1")
  }

  @Test func `shows only what the filter leaves, and says so when nothing is left`() {
    var session = session()
    session.press(.character("/"))
    session.type("a2")
    #expect(session.names == ["1 ▾", "a2"])
    session.press(.enter, .character("\\"), .character("/"))
    session.type("fine")
    #expect(session.names.isEmpty)
    #expect(session.lines.contains { $0.contains("No task shown here fails") })
    session.press(.escape)
    #expect(session.names.count == 5)
  }

  @Test func `copies what a cause and its tasks are called`() {
    var session = session()
    session.press(.character("g"), .character("y"))
    guard case .copyMenu(let menu) = session.state.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.items.contains(.tasks))
    #expect(!menu.items.contains(.taskName))
    #expect(CopyText(state: session.state, look: Look()).text(of: .tasks) == "a1\ta1\na2\ta2")
  }

  @Test func `of many tasks starts folded`() {
    let tasks = (0..<101).map { Fixtures.failing("t\($0)", error: "odd") }
    var session = session(tasks)
    #expect(session.names == ["101 ▸"])
    session.press(.character("z"))
    #expect(session.state.rowCount == 102)
    session.press(.character("G"))
    #expect(session.state.selectedRow == 101)
  }

  @Test func `survives a board on which nothing fails`() {
    var session = session([Fixtures.task("a")])
    session.press(.character("z"), .character("Z"), .character("j"), .character("G"), .enter, .character("y"))
    #expect(session.lines.count == 40)
    session.press(.escape)
    #expect(session.selected == "a")
  }
}

extension Session {
  /// The rows of the list of causes: how many tasks a cause has and whether they are folded, or a task's name.
  fileprivate var names: [String] {
    guard let view = state.causeView, let tasks = state.digest?.snapshot.tasks else { return [] }
    return (0..<view.rowCount).map { number in
      switch view.row(at: number) {
      case .cause(let group): "\(view.listing.groups[group].count) \(view.isFolded(group) ? "▸" : "▾")"
      case .task(let index): tasks[index].clusterName ?? "-"
      }
    }
  }
}
