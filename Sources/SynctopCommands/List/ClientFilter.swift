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
    if let problem = sort.flatMap(SortProblem.init) {
      throw ValidationError("\(problem.what); \(problem.nextStep)")
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
