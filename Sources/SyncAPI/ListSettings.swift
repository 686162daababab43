/// The bounds of talking to the service. Every one of them can be configured; none can be switched off.
package struct ListSettings: Sendable, Equatable {
  /// Tasks asked for in one request.
  package var pageSize = 100
  /// Tasks asked for in the first request of a list, where those are to be fewer: what fills a screen comes sooner.
  /// Never more than `pageSize`.
  package var firstPageSize: Int?
  /// Requests under way at the same time.
  package var requestsAtOnce = 4
  /// Requests that may start within `rateWindow`; nil where there is no limit, as on this machine. The default is half
  /// of what the service grants a user, so that people can work beside it.
  package var requestsPerWindow: Int? = 20
  package var rateWindow = Duration.seconds(10)
  /// Bytes of one answer, after decompression.
  package var bodyLimit = 8 << 20
  package var connectTimeout = Duration.seconds(5)
  /// From the start of a request to the end of decoding its answer.
  package var pageDeadline = Duration.seconds(10)
  /// For all pages of a poll, at the least, also when it is configured: where the permitted rate alone makes a poll
  /// take long, the bound is one and a half times what its pages take at that rate, should that be greater.
  package var pollDeadline = Duration.seconds(25)
  /// Pages read in one pass over the list.
  package var pageLimit = 4000
  /// Tasks kept of one list; a total beyond it is taken for nonsense.
  package var taskLimit = 200_000

  package init() {}

  /// What fits an endpoint: pages of 1,000 after a first one of 100, and no limit of the rate, on this machine.
  package init(for endpoint: Endpoint) {
    guard endpoint.isLoopback else { return }
    pageSize = 1000
    firstPageSize = 100
    requestsPerWindow = nil
  }

  /// The first setting that can't work; nil when all can.
  package var problem: ConnectionProblem? {
    let bounds: [(String, Int, ClosedRange<Int>)] = [
      ("page_size", pageSize, 1...10_000), ("first_page_size", firstPageSize ?? 1, 1...10_000),
      ("requests_at_once", requestsAtOnce, 1...64),
      ("requests_per_window", requestsPerWindow ?? 1, 1...10_000), ("body_limit", bodyLimit, 1024...(1 << 30)),
      ("page_limit", pageLimit, 1...100_000), ("task_limit", taskLimit, 1...10_000_000),
    ]
    for (name, value, range) in bounds where !range.contains(value) {
      return ConnectionProblem(name, "\(value) is outside of \(range.lowerBound) to \(range.upperBound)")
    }
    let times = [
      ("rate_window", rateWindow), ("connect_timeout", connectTimeout), ("page_deadline", pageDeadline),
      ("poll_deadline", pollDeadline),
    ]
    for (name, value) in times where value <= .zero || value > .seconds(86_400) {
      return ConnectionProblem(name, "it must be longer than nothing and at most a day")
    }
    return nil
  }

  /// The time for a poll of that many pages: the greater of `pollDeadline` and pages ÷ rate × 1.5.
  func pollDeadline(pages: Int) -> Duration {
    guard let requestsPerWindow else { return pollDeadline }
    return max(pollDeadline, rateWindow * pages * 3 / (requestsPerWindow * 2))
  }
}
