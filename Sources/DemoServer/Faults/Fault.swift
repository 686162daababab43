/// Something that the demo server does wrong on purpose, as `--fault` names it. Several can be combined.
package enum Fault: Equatable, Sendable {
  /// Each answer waits for a time within these milliseconds.
  case latency(ClosedRange<Int>)
  /// 500, 502 or 503 for this share of the requests, in percent.
  case errors(Int)
  /// The documented limit of 40 calls in 10 seconds holds.
  case throttle
  /// 429 for this share of the requests.
  case tooMany(Int)
  /// 401 to the token and the key, these seconds after the start; tokens of a sign-in are good for as long.
  case expire(Int)
  /// Tokens and temporary keys die these seconds after they were issued, whatever their end is said to be.
  case revoke(Int)
  /// The server's clock is these seconds ahead, or behind when they are negative.
  case clock(Int)
  /// Answers end in the middle.
  case truncate(Int)
  /// 200 with an HTML page.
  case html(Int)
  /// 200 with bytes that are no text.
  case garbage(Int)
  /// The connection is reset without an answer.
  case reset(Int)
  /// Nothing comes.
  case hang(Int)
}

extension Fault {
  /// The kinds of faults by name, each with the form of its value and a sentence of help.
  package enum Kind: String, CaseIterable, Sendable {
    case latency, errors, throttle
    case tooMany = "429"
    case expire, revoke, clock, truncate, html, garbage, reset, hang

    /// How it is written.
    package var form: String {
      switch self {
      case .latency: "latency=MS[..MS]"
      case .errors: "errors=PERCENT"
      case .throttle: "throttle"
      case .expire: "expire=SECONDS"
      case .revoke: "revoke=SECONDS"
      case .clock: "clock=[-]SECONDS"
      case .tooMany, .truncate, .html, .garbage, .reset, .hang: "\(rawValue)[=PERCENT]"
      }
    }

    /// What it does.
    package var help: String {
      switch self {
      case .latency: "Answer late, by a time in this range."
      case .errors: "Answer this share of the requests with 500, 502 or 503."
      case .throttle:
        "Keep the service's limits of a user's calls, and answer 429 above them: 40 in 10 seconds for tasks, 20 a minute "
          + "for instances and for workspaces, 60 for connections."
      case .tooMany: "Answer this share of the requests with 429, or all."
      case .expire: "Refuse token and key after this time; tokens that a sign-in brings are good for as long."
      case .revoke: "Refuse what a sign-in brings after this time, though it is said to be good for longer."
      case .clock: "Be off by this time: in the Date header, in the signature's check and in all else."
      case .truncate: "End the answer's body in the middle."
      case .html: "Answer 200 with an HTML page instead of JSON."
      case .garbage: "Answer 200 with bytes that are no text instead of JSON."
      case .reset: "Reset the connection instead of answering."
      case .hang: "Accept the request and never answer."
      }
    }
  }
}
