import Dispatch
import Glibc
import Screen
import TaskModel

/// A question on the terminal whose answer isn't shown while it is typed.
///
/// The terminal is put back whatever happens: an answer, Ctrl-C, the end of the time, a signal that ends the process.
struct TerminalQuestion: Sendable {
  /// The longest that an answer is waited for.
  private static let timeLimit = Duration.seconds(120)
  /// The longest answer, in bytes.
  private static let answerLimit = 256

  private let question: String

  init(_ question: String) { self.question = SafeText.line(question) }

  /// What was typed, without blanks around it.
  func answer() async throws(FetchFailure) -> String {
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else {
      throw Self.failure("there is no terminal to ask for the passcode on")
    }
    defer { close(terminal) }
    guard let hidden = HiddenInput(terminal) else { throw Self.failure("the terminal can't hide what is typed") }
    defer { hidden.end() }
    let line = await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: read(terminal)) }
    }
    guard let line else { throw Self.failure("no passcode was given") }
    return line.withoutBlanksAround
  }

  /// Blocks until a line is there; nil for Ctrl-C, Ctrl-D, a terminal that went away, and after the time.
  private func read(_ terminal: Int32) -> String? {
    Self.write(question + " ", to: terminal)
    defer { Self.write("\n", to: terminal) }
    let end = ContinuousClock.now + Self.timeLimit
    var bytes: [UInt8] = []
    while ContinuousClock.now < end {
      var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 500) > 0 else { continue }
      var byte: UInt8 = 0
      let count = Glibc.read(terminal, &byte, 1)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count == 1, byte != 3, byte != 4 else { return nil }
      if byte == 10 || byte == 13 { return String(decoding: bytes, as: UTF8.self) }
      if byte == 8 || byte == 127 {
        bytes = bytes.dropLast()
      } else if bytes.count < Self.answerLimit {
        bytes.append(byte)
      }
    }
    return nil
  }

  private static func write(_ text: String, to terminal: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }

  private static func failure(_ message: String) -> FetchFailure {
    FetchFailure(.other, message: message, step: .passcode)
  }
}
