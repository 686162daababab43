import Glibc
import SyncLog
import Synchronization

/// Takes the secrets that the program itself sends out of what the service answers, before anything of it is shown, kept
/// or recorded: a gateway may echo a request in a task's log.
///
/// It knows the secrets that were in use last, as a log goes on naming a token that was renewed since. Linear in time.
final class EchoMask: Sendable {
  /// Secrets that are remembered.
  private static let limit = 16
  /// Shorter ones are words of an answer more often than secrets, in bytes.
  private static let shortest = 8
  /// Of one at least this long, the beginning is a secret too, where a bound cut the log within it.
  private static let long = 24
  private static let beginning = 16

  private let secrets = Mutex<[String]>([])

  /// `body`, JSON, without the secrets `current` and those of former calls; the very same where it has none.
  func apply(_ body: [UInt8], current: [String]) -> [UInt8] {
    let known = secrets.withLock { secrets in
      for secret in current where secret.utf8.count >= Self.shortest && !secrets.contains(secret) {
        secrets.append(secret)
      }
      secrets.removeFirst(max(0, secrets.count - Self.limit))
      return secrets
    }
    let forms = Set(known.flatMap(Self.forms)).sorted { $0.count > $1.count }
    return forms.reduce(body) { Self.without($1, of: forms, in: $0) }
  }

  /// How a secret may be spelled within a text of JSON, and within JSON in such a text.
  private static func forms(_ secret: String) -> [[UInt8]] {
    let plain = Array(secret.utf8)
    let once = [false, true].flatMap { slash in [false, true].map { escaped(plain, slash: slash, markup: $0) } }
    let twice = once.flatMap { text in [escaped(text, slash: false), escaped(text, slash: true)] }
    return once + twice
  }

  private static func escaped(_ text: [UInt8], slash: Bool, markup: Bool = false) -> [UInt8] {
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "/") where slash: [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "=") where markup: Array("\\u003d".utf8)
      case UInt8(ascii: "&") where markup: Array("\\u0026".utf8)
      case UInt8(ascii: "<") where markup: Array("\\u003c".utf8)
      case UInt8(ascii: ">") where markup: Array("\\u003e".utf8)
      case UInt8(ascii: "'") where markup: Array("\\u0027".utf8)
      default: [byte]
      }
    }
  }

  private static func without(_ form: [UInt8], of forms: [[UInt8]], in body: [UInt8]) -> [UInt8] {
    let needle = form.count >= long ? Array(form.prefix(beginning)) : form
    guard var hit = find(needle, in: body, from: 0) else { return body }
    var (clean, end) = ([UInt8](), 0)
    while true {
      clean += body[end..<hit]
      clean += Array(SecretMask.mark.utf8)
      end = hit + max(1, forms.map { run(of: $0, in: body, at: hit) }.max() ?? 0)
      guard let next = find(needle, in: body, from: end) else { break }
      hit = next
    }
    return clean + body[end...]
  }

  /// How many bytes from `start` on are the secret's, whole escapes only.
  private static func run(of form: [UInt8], in body: [UInt8], at start: Int) -> Int {
    let count = zip(form, body[start...]).prefix { $0 == $1 }.count
    let backslash = UInt8(ascii: "\\")
    guard count < form.count, var escape = form[max(0, count - 6)..<count].firstIndex(of: backslash) else {
      return count
    }
    while escape > 0, form[escape - 1] == backslash { escape -= 1 }
    return escape
  }

  private static func find(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    body.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let first = needle.first else { return nil }
      var next = start
      while next + needle.count <= bytes.count,
        let hit = memchr(base + next, Int32(first), bytes.count - needle.count + 1 - next)
      {
        if memcmp(hit, needle, needle.count) == 0 { return base.distance(to: hit) }
        next = base.distance(to: hit) + 1
      }
      return nil
    }
  }
}
