import ArgumentParser
import Dashboard
import TaskModel

/// `--filter` and `--sort`: ours, on what came.
struct ClientFilter: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only tasks that match, in the board's language of filters.", valueName: "query"))
  var filter: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The order: one or two columns, such as worst,-since.", valueName: "columns"))
  var sort: String?

  func validate() throws {
    if let sort, SortOrder(parsing: sort) == nil {
      let near = NearestWord.to(sort, among: SortColumn.allCases.map(\.rawValue)).map { "did you mean \($0)? " } ?? ""
      let names = SortColumn.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "--sort \(sort): no such column; \(near)Write one or two of \(names), - before one for descending")
    }
    if let problem = query?.problems.compactMap(FilterProblem.init).first(where: \.isError) {
      throw ValidationError("--filter: \(problem.text)")
    }
  }

  var query: Query? { filter.map { Query($0) } }

  var order: SortOrder? { sort.flatMap { SortOrder(parsing: $0) } }

  /// What a person should know of a filter that is understood in part.
  var warnings: [String] { (query?.problems ?? []).map { "--filter: \(FilterProblem($0).text)" } }
}
