import TaskModel

/// What is wrong with an order, in words for the command line.
struct SortProblem {
  /// What is wrong.
  let what: String
  /// What was likely meant, and what may be written.
  let nextStep: String

  /// Nil for an order that is understood.
  init?(_ text: String) {
    guard SortOrder(parsing: text) == nil else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let unknown = parts.first { SortOrder(parsing: String($0)) == nil }.map(Self.name)
    let columns = SortColumn.allCases.map(\.rawValue).joined(separator: ", ")
    what = unknown.map { "--sort \(text): there is no column '\($0)'" } ?? "--sort \(text): these are too many columns"
    let near = unknown.flatMap(Self.nearest).map { "did you mean \($0)? " } ?? ""
    nextStep = near + "write one or two of \(columns), - before one for descending"
  }

  private static func name(_ part: Substring) -> String {
    let trimmed = part.drop { $0 == " " }
    return String(trimmed.first == "-" ? trimmed.dropFirst() : trimmed)
  }

  /// The column that begins so or has such a part, else the one nearest in letters.
  private static func nearest(_ name: String) -> String? {
    let columns = SortColumn.allCases.map(\.rawValue)
    let wanted = name.lowercased().replacing("_", with: "-")
    guard wanted.count >= 3 else { return NearestWord.to(name, among: columns) }
    return columns.first { $0.hasPrefix(wanted) } ?? columns.first { $0.hasSuffix(wanted) }
      ?? NearestWord.to(name, among: columns)
  }
}
