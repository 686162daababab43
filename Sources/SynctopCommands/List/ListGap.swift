/// The words for a list that isn't what its total says.
enum ListGap {
  /// What to say of a list read from the service; nil where everything that was asked for came.
  ///
  /// `received` tasks came of `total`, `moved` tells that they don't fit together, and `limit` and `offset` are what was
  /// asked for.
  static func live(received: Int, total: Int?, moved: Bool, limit: Int?, offset: Int?) -> String? {
    let rest = total.map { max(0, $0 - (offset ?? 0)) }
    if let limit, let rest, received < min(limit, rest) {
      return "\(received) of \(min(limit, rest)) tasks came; the service likely gives no more at once"
        + "\n  next: leave --limit out, to read the list page by page"
    }
    guard moved || limit == nil && rest.map({ $0 != received }) == true else { return nil }
    let said = total.map { ", and the service says that there are \($0)" } ?? ""
    let part = offset.map { $0 > 0 ? " behind the first \($0)" : "" } ?? ""
    return "the list may be incomplete: \(count(received, "task"))\(part) came\(said); it likely changed while it was "
      + "read, or some came twice or were no tasks\n  next: list once more; if it stays, compare with the console"
  }

  /// What to say of a saved answer that holds `unique` different tasks; nil where its total says the same.
  static func saved(unique: Int, skipped: Int, total: Int?) -> String? {
    guard let total, total != unique + skipped else { return nil }
    return "the saved answer's total is \(total), but it holds \(count(unique, "task")); it is likely one page of "
      + "several, or some came twice\n  next: save the other pages too; what is printed is what it holds"
  }

  /// What to say of `count` entries of a list that were no objects; nil where there are none.
  static func skipped(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    let words = count == 1 ? "1 entry was no task and was" : "\(count) entries were no tasks and were"
    return
      "\(words) left out; the answer was likely changed or cut\n  next: look at its \"tasks\" for what is no object"
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
