import Programs
import Signing
import SyncAPI
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `A credential process` {
  private let home: Home
  private static let now: Int64 = 1_700_000_000_000

  init() throws { home = try Home() }

  private func issued(_ script: String) async throws -> IssuedCredentials {
    let path = try home.file("bin/keys", "#!/bin/sh\n\(script)\n", mode: 0o700)
    var command = CredentialCommand(words: [path], base: nil, environment: ["PATH": "/usr/bin:/bin"])
    command.program.timeLimit = .seconds(300)
    return try await CredentialIssuer.process(command, now: { Self.now }).issue()
  }

  @Test(
    arguments: [
      #"{"Version": 1, "AccessKeyId": "A", "SecretAccessKey": "S", "SessionToken": "T", "Expiration": "2023-11-15T00:00:00Z"}"#,
      #"{"access": "A", "secret": "S", "securitytoken": "T", "expires_at": "2023-11-15T00:00:00.000000Z"}"#,
      #"{"credential": {"access": "A", "secret": "S", "securitytoken": "T", "expires_at": "2023-11-15T00:00:00"}}"#,
      #"{"ak": "A", "sk": "S", "security_token": "T", "expires_at": 1700006400}"#,
      #"{"AK": " A\n", "SK": "S", "securityToken": "T", "token": "T", "expiresAt": "1700006400000"}"#,
    ])
  func `may print a key in any of the usual shapes`(_ json: String) async throws {
    let issued = try await issued("cat <<'END'\n\(json)\nEND")
    #expect(issued.proof == .accessKey(AccessKey(id: "A", secret: "S", securityToken: "T")))
    #expect(issued.expiresAt == 1_700_006_400_000)
  }

  @Test func `may print a token, and say nothing of its end`() async throws {
    #expect(
      try await issued(#"echo '{"token": "tok", "expires_at": null}'"#)
        == IssuedCredentials(.token("tok"), expiresAt: nil))
  }

  @Test(
    arguments: [
      ("echo CANARY", "wrote no JSON object"), ("echo '[\"CANARY\"]'", "wrote no JSON object"),
      (#"echo '{"x": "CANARY"}'"#, "wrote neither an access key nor a token"),
      (#"echo '{"ak": "CANARY"}'"#, "wrote an access key without its secret"),
      (#"echo '{"sk": "CANARY", "token": "x"}'"#, "wrote an access key without its id"),
      (#"echo '{"ak": "CANARY", "sk": 5}'"#, "that is no text"),
      (#"echo '{"ak": "CANARY\u001b", "sk": "s"}'"#, "other characters in a secret"),
      (#"echo '{"token": "CANARY", "expires_at": "soon"}'"#, "an end that is no moment"),
      (#"echo '{"token": "CANARY", "expires_at": "2001-01-01T00:00:00Z"}'"#, "have ended already"),
      (#"echo '{"Version": 7, "AccessKeyId": "CANARY", "SecretAccessKey": "s"}'"#, "unknown version"),
      ("echo CANARY; echo 'vault is sealed' >&2; exit 3", "ended with status 3: vault is sealed"),
      ("echo 'secret_key=CANARY' >&2; exit 3", "ended with status 3: secret_key=***"),
    ])
  func `that brings nothing says why, and never what it printed`(_ script: String, _ words: String) async {
    let failure = await #expect(throws: FetchFailure.self) { try await issued(script) }
    #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
    #expect(failure?.step == .issue)
    #expect(failure.map { "\($0)".contains("CANARY") } == false)
  }

  @Test func `is asked anew each time, and only when needed`() async throws {
    let path = try home.file(
      "bin/count", "#!/bin/sh\necho x >> \(home.scratch.path)/runs\necho '{\"token\": \"t\"}'\n", mode: 0o700)
    let chosen = try await home.chain(#"{"credentials": {"process": ["\#(path)", "two words"]}}"#).choose()
    guard case .issued(let issuer) = chosen.credentials else { return #expect(Bool(false)) }
    #expect(!home.scratch.holds("runs"))
    _ = try await issuer.issue()
    _ = try await issuer.issue()
    #expect(try home.scratch.text("runs") == "x\nx\n")
    #expect(issuer.name == "the program \(path)")
  }
}

@Suite struct `A secret by command` {
  private let home: Home

  init() throws { home = try Home() }

  private func secret(_ script: String, arguments: String = "", user: Bool = false) async throws -> String {
    let path = try home.file("bin/secret", "#!/bin/sh\n\(script)\n", mode: 0o700)
    let reference = try #require(SecretReference("command:'\(path)' \(arguments)"))
    return try await SecretReader(
      environment: ["PATH": "/usr/bin:/bin", "SYNCTOP_SK": "CANARY", "KEPT": "kept"], base: nil, allowsBlanks: user,
      commandLimit: .seconds(300)
    ).read(reference)
  }

  @Test func `is what it prints, without the line end`() async throws {
    #expect(try await secret("printf 'abc\\n\\n'") == "abc")
    #expect(
      try await secret(#"printf '%s-' "$@""#, arguments: #"a "b c" d\ e '$HOME' "\#("\\\"")""#, user: true)
        == #"a-b c-d e-$HOME-"-"#)
    #expect(try await secret("echo $KEPT$SYNCTOP_SK") == "kept")
  }

  @Test func `may be found by a path from the configuration's directory, from home, or in the search path`()
    async throws
  {
    _ = try home.file("bin/secret", "#!/bin/sh\necho found\n", mode: 0o700)
    let base = home.scratch.path
    let reader = SecretReader(
      environment: ["HOME": base, "PATH": base + "/bin:/bin"], base: base, commandLimit: .seconds(300))
    for text in ["command:./bin/secret", "command:bin/secret", "command:~/bin/secret", "command:secret"] {
      #expect(try await reader.read(try #require(SecretReference(text))) == "found")
    }
  }

  @Test(
    arguments: [
      ("echo CANARY; echo 'not unlocked' >&2; exit 2", "ended with status 2: not unlocked"),
      ("true", "prints nothing"), ("printf 'CANARY\\nsecond\\n'", "blanks, line ends or other characters"),
      ("printf 'CANARY\\033[2J'", "blanks, line ends or other characters"),
      ("yes CANARY", "wrote more than"),
      ("echo password=CANARY >&2; exit 1", "password=***"),
    ])
  func `that brings none says which command and why, and never what it printed`(
    _ script: String, _ words: String
  ) async {
    let refusal = await #expect(throws: FileRefusal.self) { try await secret(script, arguments: "ARGUMENT") }
    #expect(refusal?.what.contains(words) == true, "\(refusal?.what ?? "")")
    #expect(refusal?.what.contains("bin/secret") == true)
    #expect(refusal.map { "\($0)".contains("CANARY") || "\($0)".contains("ARGUMENT") } == false)
  }

  @Test func `names its setting when it fails`() async throws {
    let chain = try home.chain(#"{"credentials": {"ak": "a", "sk": "command:/nowhere/secret x"}}"#)
    let error = await #expect(throws: ConfigurationError.self) { try await chain.choose() }
    #expect(error?.description.contains("config.json:1: credentials.sk refers to the command /nowhere/secret") == true)
    #expect(error?.description.contains("is not found") == true)
    #expect(error?.description.contains("next: check the program's name and path") == true)
  }

  @Test func `is not run to check a configuration`() throws {
    let path = try home.file("bin/secret", "#!/bin/sh\ntouch \(home.scratch.path)/ran\n", mode: 0o700)
    let configuration = try home.configuration(#"{"credentials": {"token": "command:\#(path)"}}"#)
    #expect(ConfigurationCheck(configuration).problems.isEmpty)
    #expect(!home.scratch.holds("ran"))
  }
}
