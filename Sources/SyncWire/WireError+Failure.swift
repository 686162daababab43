package import TaskModel

extension WireError {
  /// The failure that this body stands for; `status` is nil for an error that came with a 2xx.
  ///
  /// The kind follows the gateway's code where that says more than the status does.
  package func failure(status: Int?, requestID header: String? = nil, retryAfter: Double? = nil) -> FetchFailure {
    let kind = kind(status: status)
    var failure = FetchFailure(
      kind, status: status, code: code.map { Self.bounded($0, 128) },
      message: message.isEmpty ? Self.silence(status) : Self.bounded(message, FetchFailure.messageLimit),
      requestID: (header ?? requestID).map { Self.bounded($0, 128) },
      retryAfter: kind == .throttled || status == 503 ? retryAfter ?? throttleTime : nil)
    failure.form = form
    return failure
  }

  /// The number of a gateway's code: `APIG.0308` and `APIGW.0308` mean the same.
  private var gatewayCode: Substring? {
    guard let parts = code?.split(separator: "."), parts.count == 2, parts[0] == "APIG" || parts[0] == "APIGW"
    else { return nil }
    return parts[1]
  }

  private func kind(status: Int?) -> FetchFailure.Kind {
    switch gatewayCode {
    case "0308": return .throttled
    case "0301", "0305", "0307": return .signInFailed
    case "0302", "0306", "0310", "0401", "0402", "0404", "0801", "0802": return .forbidden
    case "0601", "0605", "0613": return .serverFault
    default: break
    }
    switch status ?? Int(code ?? "") ?? 400 {
    case 300..<400: return .redirected
    case 401: return .signInFailed
    case 403: return .forbidden
    case 404: return .notFound
    case 429: return .throttled
    case 400..<500: return .badRequest
    case 500..<600: return .serverFault
    default: return .other
    }
  }

  /// The seconds of a documented throttling text's `time:1 minute`.
  private var throttleTime: Double? {
    guard let range = message.firstRange(of: "time:") else { return nil }
    let words = message[range.upperBound...].split(separator: " ", maxSplits: 2)
    guard words.count > 1, let count = Double(words[0]), count.isFinite else { return nil }
    let units = [("second", 1.0), ("minute", 60), ("hour", 3600), ("day", 86_400)]
    return units.first { words[1].lowercased().hasPrefix($0.0) }.map { $0.1 * count }
  }

  private static func silence(_ status: Int?) -> String {
    status.map { "the server gave no reason with HTTP status \($0)" } ?? "the server gave no reason"
  }

  /// The first bytes of a text, cut between characters.
  private static func bounded(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var kept = ""
    for character in text.prefix(limit) {
      guard kept.utf8.count + character.utf8.count <= limit - 3 else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
