import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// The log entry by entry, as lines that fold.
  func log(of task: SyncTask) -> [DetailLine] {
    guard let message = task.syncMessage, !message.isEmpty else { return [DetailLine(words.noLog, .dim)] }
    let document = LogDocument(
      Explanation(SyncMessage(message), hasFailed: task.syncStatus == .failed, by: state.causeTable.table))
    guard !document.lines.isEmpty else { return [DetailLine(words.noLog, .dim)] }
    var writer = LogLineWriter(words: words, language: look.language) { [zone = state.zones[task.place], words] stamp in
      Self.offset(of: stamp, in: zone, from: task.syncTime).map { words.intoRun(Elapsed.long($0, in: look.language)) }
    }
    var lines: [DetailLine] = []
    lines.reserveCapacity(document.lines.count)
    for (number, line) in document.lines.enumerated() {
      if case .dependents = line.kind { writer.columns = columns(of: document.lines[number...].dropFirst()) }
      lines.append(writer.line(line))
    }
    return lines + omitted(from: task)
  }

  func raw(of task: SyncTask) -> [DetailLine] {
    guard let message = task.syncMessage, !message.isEmpty else { return [DetailLine(words.noLog, .dim)] }
    return SafeText.lines(message).map { DetailLine($0, .plain) } + omitted(from: task)
  }

  private func omitted(from task: SyncTask) -> [DetailLine] {
    task.omittedMessageBytes > 0 ? [DetailLine(words.omitted(task.omittedMessageBytes), .dim)] : []
  }

  private func columns(of lines: ArraySlice<LogLine>) -> DependentColumns {
    var columns = DependentColumns()
    for line in lines {
      guard case .dependent(let object) = line.kind else { break }
      if object.how != .unparsed { columns.widen(for: DependentCells(object, words)) }
    }
    return columns
  }

  /// Milliseconds from the start of the run to a stamp, if that is a time that a run may take.
  private static func offset(of stamp: String, in zone: ZoneRules, from start: Int64?) -> Int64? {
    guard let start, let moment = zone.instant(ofStamp: stamp) else { return nil }
    // Stamps have whole seconds, starts may have thousandths.
    let span = Elapsed.between(start - start % 1000, moment)
    return (0...86_400_000).contains(span) ? span : nil
  }
}
