import SyncLog

/// A cause as it lies in a `CauseBook`, lent for reading.
struct PackedCause {
  private let fingerprint: UnsafeRawBufferPointer
  private let flags: UInt8
  /// Class, role and names of objects.
  private let body: PackedTexts
  /// The summary in both languages.
  private let words: PackedTexts

  /// How many bytes of a wording are the number of its cause.
  static let numberSize = MemoryLayout<UInt32>.size
  /// The number of the first object's name among the body's texts.
  private static let firstName = 2

  init(fingerprint: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer, wording: UnsafeRawBufferPointer) {
    self.fingerprint = fingerprint
    flags = body[0]
    self.body = PackedTexts(body, from: 1)
    words = PackedTexts(wording, from: Self.numberSize)
  }

  /// The cause, copied.
  var known: KnownCause {
    let (body, words) = (body.texts, words.texts)
    return KnownCause(
      id: body[0] ?? "", layer: Layer.allCases[Int(flags >> 1)],
      fingerprint: String(decoding: fingerprint, as: UTF8.self), summary: Wording(words[0] ?? "", words[1] ?? ""),
      role: body[1], objectNames: body[Self.firstName...].compactMap(\.self), isRetryable: flags & 1 == 1)
  }
}

extension PackedCause {
  /// Layer and whether it passes by itself, then class, role and names.
  static func body(_ cause: KnownCause) -> [UInt8] {
    let layer = Layer.allCases.firstIndex(of: cause.layer) ?? 0
    var bytes = [UInt8(layer << 1 | (cause.isRetryable ? 1 : 0))]
    PackedTexts.append([cause.id, cause.role] + cause.objectNames, to: &bytes)
    return bytes
  }

  static func words(_ summary: Wording) -> [UInt8] {
    var bytes: [UInt8] = []
    PackedTexts.append([summary.english, summary.chinese], to: &bytes)
    return bytes
  }

  /// Words with the number of their cause before them, so that causes with equal words stay apart.
  static func wording(_ words: UnsafeRawBufferPointer, of cause: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numberSize + words.count)
    withUnsafeBytes(of: UInt32(cause)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: words)
    return bytes
  }
}

extension PackedCause {
  /// Whether a word is in class, summary, role or names.
  func isFound(_ needle: NeedleProbe) -> Bool { words.isFound(needle) || body.isFound(needle) }

  /// Whether class, fingerprint or summary fit.
  func matches(cause pattern: Pattern) -> Bool {
    pattern.matches(fingerprint) || words.contains(where: pattern.matches)
      || body.texts.first.flatMap(\.self).map { pattern.matches($0) } == true
  }

  func matches(role pattern: Pattern) -> Bool {
    body.texts[1].map { pattern.matches($0) } == true
  }

  /// Whether the name of an object fits, as printed, or without its quotes, or without what it is in.
  func matches(object pattern: Pattern) -> Bool {
    body.contains(from: Self.firstName) { name in
      if pattern.matches(name) { return true }
      return NameSpellings(name).all.contains { pattern.matches($0) }
    }
  }
}
