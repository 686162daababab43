import Glibc

/// A terminal with the probe, or another command, running in it, as the leader of its own session.
final class PseudoTerminal {
  enum Ending: Equatable {
    case exited(Int32)
    case killed(Int32)
  }

  /// Everything that the program wrote to its terminal.
  private(set) var output: [UInt8] = []
  let pid: pid_t
  private var master: Int32
  private let slave: Int32
  private let before: [UInt8]
  private let log: Int32
  private var logged: [UInt8] = []
  private var logIsOpen = true

  /// Runs `command`, the probe unless said. `environment` adds to a small one of ours; nil takes a variable out.
  init(
    columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String?] = [:], command: [String] = [probePath],
    stdin: String? = nil, stdout: String? = nil
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var number: Int32 = 0
    var locked: Int32 = 0
    guard master >= 0, ioctl(master, Self.unlock, &locked) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw Failure.noTerminal
    }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { throw Failure.noTerminal }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    log = pipes[0]
    Self.resize(slave, columns, rows)
    before = Self.settings(of: slave)
    pid = try Self.spawn(
      command, environment: environment, stdin: stdin ?? path, stdout: stdout ?? path, terminal: path, log: pipes[1])
    Glibc.close(pipes[1])
  }

  deinit {
    if logIsOpen {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    for descriptor in [master, slave, log] where descriptor >= 0 { Glibc.close(descriptor) }
  }

  enum Failure: Error {
    case noTerminal
    case spawn(Int32)
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Whether the terminal's settings are those from before the start, byte for byte.
  var hasItsSettingsBack: Bool { Self.settings(of: slave) == before }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = Deadline()
    while !rest.isEmpty, logIsOpen, !deadline.isOver {
      let count = Array(rest).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      pump(milliseconds: count > 0 ? 0 : 10)
    }
  }

  func resize(columns: UInt16, rows: UInt16) { Self.resize(slave, columns, rows) }

  func hangUp() {
    Glibc.close(slave)
    Glibc.close(master)
    master = -1
  }

  /// The next line that the probe reports, or nil at its end or after 20 s.
  func line() -> String? {
    let deadline = Deadline()
    while true {
      if let end = logged.firstIndex(of: 0x0A) {
        defer { logged.removeFirst(end + 1) }
        return String(decoding: logged[..<end], as: UTF8.self)
      }
      guard logIsOpen, !deadline.isOver else { return nil }
      pump(milliseconds: 100)
    }
  }

  /// Skips reports up to the one that holds `words`; nil if it doesn't come.
  @discardableResult
  func line(with words: String) -> String? {
    while let line = line() {
      if line.contains(words) { return line }
    }
    return nil
  }

  /// Waits until `words` was written to the terminal since `start`.
  func sees(_ words: String, from start: Int = 0) -> Bool {
    let deadline = Deadline()
    while !String(decoding: output[start...], as: UTF8.self).contains(words) {
      guard logIsOpen, !deadline.isOver else { return false }
      pump(milliseconds: 100)
    }
    return true
  }

  /// Waits up to 20 s for the end of the program; it is killed then.
  func ending() -> Ending {
    let deadline = Deadline()
    while logIsOpen, !deadline.isOver { pump(milliseconds: 100) }
    if logIsOpen { kill(pid, SIGKILL) }
    logIsOpen = false
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    readTerminal()
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
  }
}

extension PseudoTerminal {
  /// The probe lies beside the tests.
  static let probePath: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let bytes = path[..<max(count, 0)].map { UInt8(bitPattern: $0) }
    let directory = bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
    return String(decoding: directory, as: UTF8.self) + "/TerminalProbe"
  }()

  // TIOCSPTLCK and TIOCGPTN of Linux, which the Glibc module doesn't show.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private struct Deadline {
    private let end = ContinuousClock.now + .seconds(20)
    var isOver: Bool { ContinuousClock.now > end }
  }

  private func pump(milliseconds: Int32) {
    var polled = [
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: logIsOpen ? log : -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, 2, milliseconds) > 0 else { return }
    if polled[0].revents & Int16(POLLIN) != 0 { readTerminal(once: true) }
    guard polled[1].revents != 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(log, &bytes, bytes.count)
    if count > 0 { logged += bytes[..<count] } else { logIsOpen = false }
  }

  private func readTerminal(once: Bool = false) {
    var bytes = [UInt8](repeating: 0, count: 65536)
    repeat {
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard master >= 0, poll(&polled, 1, 0) > 0, polled.revents & Int16(POLLIN) != 0 else { return }
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      output += bytes[..<count]
    } while !once
  }

  private static func settings(of descriptor: Int32) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: termios.self, capacity: 1) { settings in
      UnsafeMutableRawBufferPointer(settings).initializeMemory(as: UInt8.self, repeating: 0)
      if let start = settings.baseAddress { tcgetattr(descriptor, start) }
      return Array(UnsafeRawBufferPointer(settings))
    }
  }

  private static func resize(_ descriptor: Int32, _ columns: UInt16, _ rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func spawn(
    _ command: [String], environment: [String: String?], stdin: String, stdout: String, terminal: String, log: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The leader of a new session owns the first terminal that it opens.
    posix_spawn_file_actions_addopen(&actions, 2, terminal, O_RDWR, 0)
    posix_spawn_file_actions_addopen(&actions, 0, stdin, O_RDWR, 0)
    posix_spawn_file_actions_addopen(&actions, 1, stdout, O_RDWR | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, log, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var standard = sigset_t()
    sigfillset(&standard)
    posix_spawnattr_setsigdefault(&attributes, &standard)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var variables: [String: String?] = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }
    var child: pid_t = 0
    let arguments = command.map { strdup($0) } + [nil]
    let pairs = variables.compactMap { name, value in value.map { strdup("\(name)=\($0)") } } + [nil]
    defer { for pointer in arguments + pairs { free(pointer) } }
    let problem = posix_spawn(&child, command[0], &actions, &attributes, arguments, pairs)
    guard problem == 0 else { throw Failure.spawn(problem) }
    return child
  }
}
