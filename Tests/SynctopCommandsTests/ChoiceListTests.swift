import CursesTerminal
import Dashboard
import Screen
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `A list to choose from` {
  private static let question = Question(
    title: Wording("Region:", "区域："),
    options: ["cn-north-1", "cn-north-4", "eu-west-101"].map {
      Question.Option(label: $0, note: "note \($0)", names: ["id-\($0)"])
    },
    preselected: 1)

  private static func typed(_ keys: [Key], _ question: Question = question) -> ChoiceList.Outcome {
    var list = ChoiceList(question)
    return keys.reduce(ChoiceList.Outcome.open) { $0 == .open ? list.press($1) : $0 }
  }

  private static func letters(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test func `takes what is marked, and moves the mark by arrows and by j and k`() {
    #expect(Self.typed([.enter]) == .chosen(.option(1)))
    #expect(Self.typed([.down, .enter]) == .chosen(.option(2)))
    #expect(Self.typed([.down, .down, .down, .enter]) == .chosen(.option(2)))
    #expect(Self.typed([.up, .up, .enter]) == .chosen(.option(0)))
    #expect(Self.typed([.character("k"), .enter]) == .chosen(.option(0)))
    #expect(Self.typed([.character("j"), .enter]) == .chosen(.option(2)))
  }

  @Test func `narrows by letters, in any case, and widens again`() {
    #expect(Self.typed(Self.letters("WEST") + [.enter]) == .chosen(.option(2)))
    #expect(Self.typed(Self.letters("nothing") + [.enter]) == .open)
    #expect(Self.typed(Self.letters("west") + [.escape, .enter]) == .chosen(.option(1)))
    #expect(Self.typed(Self.letters("westx") + [.backspace, .enter]) == .chosen(.option(2)))
  }

  @Test(arguments: [Key.escape, .control("c"), .control("d")])
  func `ends by Esc and Ctrl-C`(_ key: Key) {
    #expect(Self.typed([key]) == .cancelled)
  }

  @Test func `takes a free answer only where the question does`() {
    var free = Self.question
    free.other = Wording("an address", "地址")
    #expect(Self.typed(Self.letters("https://x") + [.enter], free) == .chosen(.other("https://x")))
    #expect(Self.typed(Self.letters("https://x") + [.enter]) == .open)
  }

  @Test(arguments: [(80, 24), (20, 5), (3, 2), (1, 1)])
  func `draws no line beyond the window, whatever names hold`(_ columns: Int, _ rows: Int) {
    let options = (0..<100).map { Question.Option(label: "名称\u{1B}[31m\($0)", note: "\u{202E}x\n") }
    var list = ChoiceList(Question(title: Wording("标题", "标题"), options: options, preselected: 99))
    let lines = list.lines(columns: columns, rows: rows, language: .chinese)
    #expect(lines.allSatisfy { TextWidth.columns(of: $0.text) < max(columns, 1) || $0.text.isEmpty })
    #expect(lines.allSatisfy { !$0.text.unicodeScalars.contains("\u{1B}") && !$0.text.contains("\n") })
    #expect(lines.contains { $0.look == .selected })
  }

  @Test(
    arguments: [
      ("", .option(1)), ("2", .option(1)), ("CN-NORTH-1", .option(0)), ("id-eu-west-101", .option(2)),
      ("west", .option(2)),
      ("north", nil), ("4", nil), ("0", nil), ("zzz", nil),
    ] as [(String, Reply?)])
  func `understands a typed line`(_ line: String, _ reply: Reply?) {
    #expect(Self.question.reply(to: line) == reply)
  }
}
