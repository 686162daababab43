package import TaskModel

extension FetchFailure.Kind {
  /// True for a refusal that asking again soon can't cure, and that may lock an account when repeated.
  package var needsPatience: Bool {
    switch self {
    case .signInFailed, .forbidden, .notFound, .proxyRefused, .passcodeMissing, .programFailed: true
    case .hostUnknown, .connectionRefused, .connectionLost, .timedOut, .tlsFailed, .throttled, .badRequest,
      .serverFault, .redirected, .notJSON, .malformed, .tooLarge, .unreadable, .proxyUnreachable,
      .metadataMissing, .other:
      false
    }
  }
}
