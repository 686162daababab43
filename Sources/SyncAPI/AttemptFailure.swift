import TaskModel

/// How one attempt at a request failed: in a way that another attempt may mend, or not.
enum AttemptFailure: Error {
  /// The connection broke before an answer began: often an idle one that the server had closed already.
  case lost(FetchFailure)
  case final(FetchFailure)

  /// An error that came before the answer's head.
  init(beforeHead error: any Error, proxy: Proxy?) {
    let failure = FetchFailure(transport: error, proxy: proxy)
    self = failure.kind == .connectionLost ? .lost(failure) : .final(failure)
  }

  /// The failure to report, `first` being that of an attempt before it.
  func failure(after first: FetchFailure?) -> FetchFailure {
    switch self {
    case .lost(let failure), .final(let failure): failure.kind == .other ? first ?? failure : failure
    }
  }
}
