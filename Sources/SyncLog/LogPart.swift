/// A stretch of an entry's text behind its stamp. The parts follow each other without a gap.
package enum LogPart: Equatable, Sendable {
  case text(Substring)
  case json(JSONValue, raw: Substring)
  case broken(BrokenJSON)

  /// The part as it came.
  package var raw: Substring {
    switch self {
    case .text(let raw), .json(_, let raw): raw
    case .broken(let broken): broken.raw
    }
  }

  /// The jobs that the part tells of, in its order.
  package var jobs: [JobResult] {
    switch self {
    case .text: []
    case .json(let value, _): JobResult.list(in: value)
    case .broken(let broken): broken.jobs
    }
  }

  var isText: Bool {
    if case .text = self { true } else { false }
  }

  /// How far the part's JSON could be read.
  package var jsonState: JSONState {
    switch self {
    case .text: .none
    case .json: .ok
    case .broken(let broken): broken.kind == .truncated ? .truncated : .invalid
    }
  }
}
