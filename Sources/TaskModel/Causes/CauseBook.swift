import SyncLog

/// The causes of a digest's tasks, packed: each once, by number, with four bytes a task.
///
/// Equal fingerprints are one cause, but the words may tell of what doesn't count, such as a number of connections: so
/// each different wording is kept once too, and a task keeps its own. The first in the service's order speaks for all.
struct CauseBook: Equatable, Sendable {
  /// For each task the number of its wording, or -1.
  private(set) var wordingNumbers: [Int32] = []
  /// For each wording the number of its cause.
  private var causeNumbers: [Int32] = []
  /// For each cause the number of the wording that speaks for all.
  private var firstWordings: [Int32] = []
  /// For each cause how many tasks have it.
  private var counts: [Int32] = []
  /// For each cause its place in the order of classes, and of words within a class.
  private(set) var ranks: [UInt32] = []
  private var fingerprints = TextTable()
  /// For each cause class, role and objects, as `PackedCause`.
  private var bodies = TextTable()
  /// A cause's number and its words, as `PackedCause`.
  private var wordings = TextTable()
  /// For each cause the number of its body: causes may share one.
  private var bodyNumbers: [Int32] = []

  init(capacity: Int = 0) { wordingNumbers.reserveCapacity(capacity) }

  /// How many different fingerprints there are.
  var count: Int { fingerprints.count }

  /// How many different wordings there are.
  var wordingCount: Int { wordings.count }
}

extension CauseBook {
  /// Adds a task without a cause.
  mutating func append() { wordingNumbers.append(-1) }

  /// Adds a task with a cause.
  mutating func append(_ cause: KnownCause) {
    let fingerprint = Array(cause.fingerprint.utf8)
    let (body, words) = (PackedCause.body(cause), PackedCause.words(cause.summary))
    fingerprint.withUnsafeBytes { fingerprint in
      body.withUnsafeBytes { body in words.withUnsafeBytes { append(fingerprint, body, $0) } }
    }
  }

  /// Adds a task with the cause that a task has in another book.
  mutating func append(_ other: CauseBook, at index: Int) {
    let wording = Int(other.wordingNumbers[index])
    guard wording >= 0 else { return append() }
    let cause = Int(other.causeNumbers[wording])
    other.fingerprints.withBytes(of: cause) { fingerprint in
      other.bodies.withBytes(of: Int(other.bodyNumbers[cause])) { body in
        other.wordings.withBytes(of: wording) { words in
          append(fingerprint, body, UnsafeRawBufferPointer(rebasing: words.dropFirst(PackedCause.numberSize)))
        }
      }
    }
  }

  /// Numbers what is new, and counts the task.
  private mutating func append(
    _ fingerprint: UnsafeRawBufferPointer, _ body: UnsafeRawBufferPointer, _ words: UnsafeRawBufferPointer
  ) {
    let cause = fingerprints.number(of: fingerprint)
    let isNew = cause == counts.count
    let wording = PackedCause.wording(words, of: cause).withUnsafeBytes { wordings.number(of: $0) }
    if wording == causeNumbers.count { causeNumbers.append(Int32(cause)) }
    if isNew {
      bodyNumbers.append(Int32(bodies.number(of: body)))
      firstWordings.append(Int32(wording))
      counts.append(0)
    }
    counts[cause] += 1
    wordingNumbers.append(Int32(wording))
  }

  /// Ranks the causes once all are there.
  mutating func rank() {
    var titles = TextTable()
    let numbers = (0..<count).map { titles.number(of: title(of: $0)) }
    let places = titles.ranks()
    ranks = numbers.map { places[$0] }
  }

  /// Class, words and fingerprint of a cause, by which it is sorted.
  private func title(of cause: Int) -> String {
    let known = self[cause]
    return "\(known.id)\n\(known.summary.english)\n\(known.fingerprint)"
  }
}

extension CauseBook {
  /// The cause with a number of 0..<`count`, in the words that speak for all.
  subscript(cause: Int) -> KnownCause { known(wording: Int(firstWordings[cause])) }

  /// The number of a task's cause, if it has one.
  func number(at index: Int) -> Int? {
    let wording = wordingNumbers[index]
    return wording < 0 ? nil : Int(causeNumbers[Int(wording)])
  }

  /// A task's cause in its own words.
  func cause(at index: Int) -> KnownCause? {
    let wording = wordingNumbers[index]
    return wording < 0 ? nil : known(wording: Int(wording))
  }

  /// The fingerprint of a task's cause, if it has one.
  func fingerprint(at index: Int) -> String? { number(at: index).map { fingerprints[$0] } }

  /// How many tasks have the cause with that number.
  func taskCount(of cause: Int) -> Int { Int(counts[cause]) }

  /// The number of the cause with that fingerprint, if it is there.
  func number(of fingerprint: String) -> Int? { fingerprints.knownNumber(of: fingerprint) }

  private func known(wording: Int) -> KnownCause { withCause(ofWording: wording, \.known) }

  /// Lends the cause with the wording of that number.
  func withCause<Result>(ofWording wording: Int, _ body: (PackedCause) -> Result) -> Result {
    let cause = Int(causeNumbers[wording])
    return fingerprints.withBytes(of: cause) { fingerprint in
      bodies.withBytes(of: Int(bodyNumbers[cause])) { texts in
        wordings.withBytes(of: wording) { body(PackedCause(fingerprint: fingerprint, body: texts, wording: $0)) }
      }
    }
  }

  /// For each task a key that sorts by `ranks`, or `none`.
  func rankKeys(otherwise none: UInt64) -> [UInt64] {
    wordingNumbers.map { $0 < 0 ? none : UInt64(ranks[Int(causeNumbers[Int($0)])]) }
  }
}
