import SyncLog

extension Explainer {
  /// The remedies' SQL, each script once however many tasks it is for.
  ///
  /// Scripts of a list may be for different clusters, so that the first ends the client before the second could run:
  /// a person takes them apart.
  func script(_ subject: ExplainSubject, _ output: Output) throws {
    var scripts: [String] = []
    var places: [String: [Int]] = [:]
    var curable = 0
    each(of: subject) { log in
      let script = log.explanation.cause.script(options)
      guard !script.isEmpty else { return }
      curable += 1
      if places[script] == nil { scripts.append(script) }
      places[script, default: []].append(log.place?.number ?? 1)
    }
    guard !scripts.isEmpty else { return try noScript(subject, output) }
    guard case .list = subject else { return try output.data(scripts[0]) }
    for (index, script) in scripts.enumerated() {
      if index > 0 { try output.data("\\quit\n\n") }
      try output.data(heading(index, of: scripts.count, places[script] ?? []) + script)
    }
  }

  private func noScript(_ subject: ExplainSubject, _ output: Output) throws {
    try output.line("-- No SQL cures what the log tells of: `synctop explain` without --format says what does.")
  }

  /// Comments alone, with nothing of the log in them.
  private func heading(_ index: Int, of count: Int, _ places: [Int]) -> String {
    let listed = places.prefix(20).map { "\($0)" }.joined(separator: ", ")
    let more = places.count > 20 ? " and \(places.count - 20) more" : ""
    let end = "Connect to their cluster, to the database that reported the failure"
    return """
      -- Script \(index + 1) of \(count), for \(places.count == 1 ? "task" : "tasks") \(listed)\(more) of the list.
      -- \(end)\(count > 1 ? "; run it by itself" : "").

      """
  }
}
