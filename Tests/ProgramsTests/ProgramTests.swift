import Foundation
import Programs
import Testing

@Suite struct `A program` {
  private let scripts: Scripts

  init() throws { scripts = try Scripts() }

  @Test func `gives what it wrote on stdout, and only that`() async throws {
    #expect(try await scripts.output("echo one; echo two >&2; printf three") == "one\nthree")
  }

  @Test func `gets its words as they are, whatever a shell would make of them`() async throws {
    let words = ["a b", "", "$(id)", "*", "';'", "–п"]
    #expect(try await scripts.output(#"printf '<%s>' "$@""#, arguments: words) == words.map { "<\($0)>" }.joined())
  }

  @Test func `gets exactly the environment that it is given`() async throws {
    let told = try await scripts.output("/usr/bin/env", environment: ["A": "1", "B": "x y=z", "PATH": "/bin"])
    let names = told.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("PWD=") && !$0.hasPrefix("_=") }
    #expect(names.sorted() == ["A=1", "B=x y=z", "PATH=/bin"])
  }

  @Test func `is looked up in the path of its own environment`() async throws {
    _ = try scripts.script("echo found", named: "the-helper")
    var program = Program(words: ["the-helper"], environment: ["PATH": "/nowhere:\(scripts.path):/bin"])
    program.timeLimit = .seconds(300)
    #expect(try await program.output() == Array("found\n".utf8))
    await fails(.notStarted, "the-helper is not found", Program(words: ["the-helper"], environment: ["PATH": "/bin"]))
  }

  @Test func `reads nothing from stdin`() async throws {
    #expect(try await scripts.output("if read -r line; then echo got; else echo end; fi") == "end\n")
  }

  @Test func `has no terminal, and leads a session of its own`() async throws {
    #expect(try await scripts.output("if (: </dev/tty) 2>/dev/null; then echo tty; else echo none; fi") == "none\n")
    let stat = try await scripts.output("cat /proc/$$/stat").split(separator: ")").last?.split(separator: " ") ?? []
    #expect(stat.count > 3)
    #expect(stat[2] == stat[3])
  }

  @Test func `inherits no open file`() async throws {
    let secret = try scripts.file("CANARY", named: "secret")
    let descriptor = open(secret, O_RDONLY)
    defer { close(descriptor) }
    #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC == 0)
    let open = try await scripts.output("for f in /proc/$$/fd/*; do readlink $f; done; true")
    #expect(open.contains("pipe:"))
    #expect(!open.contains(secret))
  }

  @Test func `that fails tells its status and the first line of what it complained of, but not its output`() async {
    await fails(
      .failed(status: 7), "program ended with status 7: no such entry",
      "echo CANARY; printf '\\n  \\nno such entry\\nmore\\n' >&2; exit 7")
    await fails(.failed(status: 1), "program ended with status 1", "exit 1")
  }

  @Test func `that complains a lot is read to its end and quoted in a bounded way`() async throws {
    #expect(
      try await scripts.output("yes complaint | head -c 500000 >&2; echo done") == "done\n")
    let failure = await failure("head -c 500000 /dev/zero | tr '\\0' x >&2; exit 3")
    #expect(failure?.kind == .failed(status: 3))
    #expect((failure?.message.count ?? 0) < 400)
  }

  @Test func `that is killed tells the signal`() async {
    await fails(.killed(signal: 11), "program was killed by signal 11", "kill -SEGV $$")
  }

  @Test func `that writes too much is killed`() async throws {
    await fails(
      .tooMuchOutput, "program wrote more than 100 bytes", "echo $$ > \(scripts.path)/pid; yes", limit: 100)
    #expect(try !scripts.isAlive("pid"))
    #expect(try await scripts.output("head -c 100 /dev/zero", limit: 100).utf8.count == 100)
  }

  @Test func `that doesn't end is killed with all that it started`() async throws {
    let lines = """
      sleep 1000 & echo $! > \(scripts.path)/child
      sh -c 'echo $$ > \(scripts.path)/grandchild; trap "" TERM; sleep 1000' &
      while ! test -s \(scripts.path)/grandchild; do :; done
      wait
      """
    await fails(.timedOut, "program didn't end within 2 s", lines, seconds: 2)
    #expect(try !scripts.isAlive("child"))
    #expect(try !scripts.isAlive("grandchild"))
  }

  @Test func `that closed its output and goes on is killed too`() async {
    await fails(.timedOut, "program didn't end within 1 s", "exec >&- 2>&-; sleep 1000", seconds: 1)
  }

  @Test func `that ended is not waited for because of what it left behind`() async throws {
    #expect(try await scripts.output("(trap '' HUP; sleep 30) & echo key") == "key\n")
  }

  @Test func `is killed when nobody wants its output any more`() async throws {
    let path = try scripts.script(
      "echo $$ > \(scripts.path)/pid.new; mv \(scripts.path)/pid.new \(scripts.path)/pid; sleep 1000")
    var program = Program(words: [path], environment: ["PATH": "/bin"])
    program.timeLimit = .seconds(300)
    let task = Task { [program] in try await program.output() }
    while !FileManager.default.fileExists(atPath: scripts.path + "/pid") { await Task.yield() }
    task.cancel()
    let failure = await #expect(throws: ProgramFailure.self) { try await task.value }
    #expect(failure?.kind == .cancelled)
    #expect(try !scripts.isAlive("pid"))
  }

  @Test func `that isn't there, may not be run or isn't one is told apart`() async throws {
    let missing = scripts.path + "/missing"
    await fails(.notStarted, "\(missing) is not found", Program(words: [missing], environment: [:]))
    let plain = try scripts.script("echo", named: "plain", mode: 0o600)
    await fails(.notStarted, "\(plain) may not be run", Program(words: [plain], environment: [:]))
    await fails(.notStarted, "\(scripts.path) may not be run", Program(words: [scripts.path], environment: [:]))
    let text = try scripts.file("just words\n", named: "text")
    let failure = await failure(Program(words: [text], environment: [:]))
    #expect(failure?.message.contains("is no program") == true)
    await fails(.notStarted, "no program is named", Program(words: [], environment: [:]))
    await fails(
      .notStarted, "a word of the command holds a zero byte", Program(words: ["sh", "a\0b"], environment: [:]))
  }

  @Test func `leaves no open file behind, whatever becomes of it`() async throws {
    _ = try await scripts.output("echo")
    let before = try openFiles()
    for _ in 0..<40 {
      _ = try await scripts.output("echo")
      _ = await failure("exit 1")
      _ = await failure("yes", limit: 10)
      _ = await failure(Program(words: ["/nowhere"], environment: [:]))
    }
    // Other tests of the same process open files too, but not as many as a leak in every run would leave.
    #expect(try openFiles() < before + 40)
  }

  /// The pipes and the process descriptors of this process.
  private func openFiles() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { name in
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + name)
      return target.map { $0.hasPrefix("pipe:") || $0.contains("pidfd") } ?? false
    }
  }

  private func failure(_ lines: String, limit: Int = 65_536, seconds: Int64 = 60) async -> ProgramFailure? {
    await #expect(throws: ProgramFailure.self) {
      try await scripts.output(lines, limit: limit, seconds: seconds)
    }
  }

  private func failure(_ program: Program) async -> ProgramFailure? {
    await #expect(throws: ProgramFailure.self) { try await program.output() }
  }

  private func fails(
    _ kind: ProgramFailure.Kind, _ message: String, _ lines: String, limit: Int = 65_536, seconds: Int64 = 60,
    at location: SourceLocation = #_sourceLocation
  ) async {
    let failure = await failure(lines, limit: limit, seconds: seconds)
    #expect(failure?.kind == kind, sourceLocation: location)
    #expect(failure?.message.replacing(scripts.path + "/", with: "") == message, sourceLocation: location)
  }

  private func fails(
    _ kind: ProgramFailure.Kind, _ message: String, _ program: Program, at location: SourceLocation = #_sourceLocation
  ) async {
    let failure = await failure(program)
    #expect(failure == ProgramFailure(kind, message), sourceLocation: location)
  }
}
