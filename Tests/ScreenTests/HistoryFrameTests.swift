import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `History on the screen` {
  @Test func show() {
    for (size, look) in [
      (Size(columns: 80, rows: 40), Look()), (Size(columns: 40, rows: 30), Look(language: .chinese)),
      (Size(columns: 160, rows: 50), Look(isASCII: true)),
    ] {
      var session = Session([Fixtures.failing("dws_01")], size: size, look: look)
      session.press(.character("4"), .enter)
      session.send(.recalled(session.state.selection!, Fixtures.history(of: Fixtures.failing("dws_01"))))
      print(session.lines.joined(separator: "\n"))
    }
  }
}
