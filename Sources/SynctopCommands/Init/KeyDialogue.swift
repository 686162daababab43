import CursesTerminal
import Dashboard
import Glibc
import Screen
import SyncLog

/// Asks on a terminal: lists by arrows, texts by a line of the terminal's own.
struct KeyDialogue: Dialogue {
  let output: Output
  let language: Language
  let lines: LineReader

  var isAttended: Bool { true }

  func say(_ wording: Wording) { output.words(wording.text(in: language)) }

  func ask(_ question: Question) async throws -> Reply {
    question.options.isEmpty ? try askLine(question) : try choose(question)
  }

  func askSecret(_ title: Wording) async throws -> String {
    say(title)
    guard let mode = KeyByKey(STDIN_FILENO) else {
      throw CommandFailure("the terminal can't hide what is typed", nextStep: "use env:, file: or command: instead")
    }
    defer { mode.end() }
    var keys = KeySource(STDIN_FILENO)
    var text = ""
    while let key = keys.next() {
      switch key {
      case .enter, .control("j"), .control("m"): return text.trimmed
      case .control("c"), .control("d"), .escape: throw CancellationError()
      case .backspace, .control("h"): text = String(text.dropLast())
      case .control("u"): text = ""
      case .character(let character) where text.utf8.count < 65_536: text.append(character)
      case .character, .control, .alt, .function, .tab, .backTab, .delete, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown:
        break
      }
    }
    throw CancellationError()
  }

  private func askLine(_ question: Question) throws -> Reply {
    say(question.title)
    if let other = question.other { say(other) }
    guard let line = lines.next() else { throw CancellationError() }
    return .other(line.trimmed)
  }

  private func choose(_ question: Question) throws -> Reply {
    guard let mode = KeyByKey(STDIN_FILENO) else {
      throw CommandFailure("the terminal belongs to another job", nextStep: "bring synctop to the foreground with `fg`")
    }
    defer { mode.end() }
    var area = PromptArea(STDERR_FILENO)
    var keys = KeySource(STDIN_FILENO)
    var list = ChoiceList(question)
    defer { area.clear() }
    while true {
      let (columns, rows) = area.size
      area.show(list.lines(columns: columns, rows: rows, language: language))
      guard let key = keys.next() else { throw CancellationError() }
      switch list.press(key) {
      case .open: continue
      case .cancelled: throw CancellationError()
      case .chosen(let reply):
        area.clear()
        output.words(SafeText.line("\(question.title.text(in: language)) \(told(reply, question))"))
        return reply
      }
    }
  }

  private func told(_ reply: Reply, _ question: Question) -> String {
    switch reply {
    case .option(let index): question.options[index].label
    case .other(let text): text
    }
  }
}
