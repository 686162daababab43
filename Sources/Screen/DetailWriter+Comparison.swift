import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// What is new, gone and the same in two logs: the cause, what depends on a role, then line by line.
  func comparison() -> [DetailLine] {
    guard let comparing = state.comparison else { return [] }
    let heads = heads(of: comparing)
    guard let logs = comparing.logs else { return heads + [DetailLine("", .plain), missing(comparing)] }
    let comparison = LogComparison(
      old: logs.old, new: logs.new, oldFailed: comparing.before.outcome != .succeeded,
      newFailed: comparing.after.outcome != .succeeded, by: state.causeTable.table)
    let sections = [cause(comparing, comparison), objects(comparison), DifferenceWriter(words).lines(of: comparison)]
    return heads + sections.filter { !$0.isEmpty }.flatMap { [DetailLine("", .plain)] + $0 }
  }

  private func heads(of comparing: Comparing) -> [DetailLine] {
    let isOne = comparing.isOfOneTask
    return [
      DetailLine(isOne ? words.comparingRuns : words.comparingTasks, .heading),
      head("−", comparing.before, isOne ? words.runBefore : nil, .plain),
      head("+", comparing.after, isOne ? words.thisRun : nil, .accent),
    ]
  }

  private func head(_ glyph: String, _ side: Comparing.Side, _ name: String?, _ kind: DetailLayout.Kind) -> DetailLine {
    var text = LineText(glyph + " ")
    text.add(name ?? side.name.map { SafeText.line($0) } ?? words.noName, kind)
    if let run = side.run { text.add("  " + absolute(run), .dim) }
    if let outcome = side.outcome { text.add("  \(outcome.glyph) \(words.word(for: outcome))", .run(outcome)) }
    return text.line(.plain, hang: 2)
  }

  private func missing(_ comparing: Comparing) -> DetailLine {
    switch comparing.before.log {
    case .waiting: DetailLine(words.recalling, .dim)
    case .noRun: DetailLine(words.noRunBefore, .dim)
    case .notKept, .text: DetailLine(words.logNotKept, .dim)
    }
  }

  private func cause(_ comparing: Comparing, _ comparison: LogComparison) -> [DetailLine] {
    let new = SafeText.line(comparison.newCause.summary.text(in: look.language))
    if comparing.before.outcome == .succeeded {
      return [DetailLine(words.succeededBefore, .heading), DetailLine("+ " + new, .failing, hang: 2)]
    }
    if comparison.isSameCause {
      return [DetailLine(words.sameCause, .heading), DetailLine("= " + new, .plain, hang: 2)]
    }
    let old = SafeText.line(comparison.oldCause.summary.text(in: look.language))
    let isSameKind = comparison.oldCause.id == comparison.newCause.id
    return [
      DetailLine(isSameKind ? words.otherObjects : words.otherCause, .heading), DetailLine("− " + old, .dim, hang: 2),
      DetailLine("+ " + new, .failing, hang: 2),
    ]
  }

  /// What depends on a role as a table, what is new first.
  private func objects(_ comparison: LogComparison) -> [DetailLine] {
    let objects = comparison.objects
    guard !objects.isEmpty else { return [] }
    let known = HandOverWords(look.language)
    var columns = DependentColumns()
    for object in objects where object.object.how != .unparsed {
      columns.widen(for: DependentCells(object.object, words))
    }
    let width = objects.map { TextWidth.columns(of: known.word(for: $0.object.how)) }.max() ?? 0
    let counts = words.counts(
      new: objects.count { $0.side == .new }, gone: objects.count { $0.side == .gone },
      same: objects.count { $0.side == .both })
    let rows = objects.map { object in
      var text = LineText(object.side.glyph + " ")
      text.add(known.word(for: object.object.how), padded: width, .dim)
      if object.object.how == .unparsed {
        text.add(SafeText.line(object.object.raw ?? ""), .unsafe)
      } else {
        columns.write(DependentCells(object.object, words), into: &text)
      }
      var line = text.line(object.side.objectKind, hang: 4)
      line.value = (object.object.name ?? object.object.raw).map { .text($0[...]) }
      return line
    }
    let note = comparison.namesAllObjects ? [] : [DetailLine("  " + words.notAllNamed, .warning, hang: 2)]
    return [DetailLine(words.dependentsHeading(counts), .heading)] + rows + note
  }
}

extension LogComparison.Side {
  /// Tells the sides apart without colour.
  var glyph: String {
    switch self {
    case .both: " "
    case .gone: "−"
    case .new: "+"
    }
  }

  fileprivate var objectKind: DetailLayout.Kind {
    switch self {
    case .both: .plain
    case .gone: .good
    case .new: .failing
    }
  }
}
