import Signing
import SyncAPI
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `A sign-in by password` {
  private static let complete = [
    "SYNCTOP_REGION": "cn-north-4", "SYNCTOP_WORKSPACE": "w", "SYNCTOP_USER": "alice",
    "SYNCTOP_PASSWORD": "CANARY with blanks$1", "SYNCTOP_DOMAIN": "account",
  ]
  private static let login = PasswordLogin(domain: "account", user: "alice", password: "CANARY with blanks$1")

  @Test func `needs the environment alone, and no project where the region names it`() async throws {
    let connection = try await ResolvedSettings(load(environment: Self.complete)).connection
    #expect(connection.credentials == .password(Self.login))
    #expect(connection.iamEndpoint?.origin == "https://iam.cn-north-4.myhuaweicloud.com")
    #expect(connection.project == .named("cn-north-4"))
  }

  @Test func `takes the project's id over its name, and its name over the region's`() async throws {
    var environment = Self.complete
    let named = #"{"project_name": "cn-north-4_财务 dev"}"#
    #expect(
      try await ResolvedSettings(load(named, environment: environment)).connection.project
        == .named("cn-north-4_财务 dev"))
    environment["SYNCTOP_PROJECT_ID"] = "p1"
    #expect(try await ResolvedSettings(load(named, environment: environment)).connection.project == .id("p1"))
  }

  @Test func `gives way to a token and to a key in the same place, and rules over those below`() async throws {
    let file = #"{"credentials": {"token": "env:T"}}"#
    var environment = Self.complete.merging(["T": "t"]) { $1 }
    #expect(
      try await ResolvedSettings(load(file, environment: environment)).connection.credentials == .password(Self.login))
    environment["SYNCTOP_AK"] = "ak"
    environment["SYNCTOP_SK"] = "sk"
    #expect(
      try await ResolvedSettings(load(environment: environment)).connection.credentials
        == .accessKey(.init(id: "ak", secret: "sk")))
    environment["SYNCTOP_TOKEN"] = "t"
    #expect(try await ResolvedSettings(load(environment: environment)).connection.credentials == .token("t"))
  }

  @Test(
    arguments: [
      ("SYNCTOP_PASSWORD", "credentials.user is given without credentials.password"),
      ("SYNCTOP_USER", "credentials.password is given without credentials.user"),
      ("SYNCTOP_DOMAIN", "credentials.user is given without credentials.domain"),
    ])
  func `that is half given names what is missing`(_ variable: String, _ words: String) async throws {
    var environment = Self.complete
    environment[variable] = nil
    let error = await #expect(throws: ConfigurationError.self) {
      try await ResolvedSettings(load(environment: environment))
    }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("set \(variable) too") == true)
    #expect(error?.description.contains("CANARY") == false)
  }

  @Test func `that is half given beside another way does no harm`() async throws {
    let environment = Self.complete.merging(["SYNCTOP_TOKEN": "t", "SYNCTOP_PASSWORD": ""]) { $1 }
    #expect(try await ResolvedSettings(load(environment: environment)).connection.credentials == .token("t"))
  }

  @Test func `with an address of one's own needs that of IAM too`() async throws {
    var environment = Self.complete
    environment["SYNCTOP_REGION"] = nil
    environment["SYNCTOP_ENDPOINT"] = "http://127.0.0.1:1"
    environment["SYNCTOP_PROJECT_ID"] = "p"
    let error = await #expect(throws: ConfigurationError.self) {
      try await ResolvedSettings(load(environment: environment))
    }
    #expect(error?.description.contains("SYNCTOP_IAM_ENDPOINT") == true)
    environment["SYNCTOP_IAM_ENDPOINT"] = "http://127.0.0.1:2"
    #expect(
      try await ResolvedSettings(load(environment: environment)).connection.iamEndpoint?.origin == "http://127.0.0.1:2")
    environment["SYNCTOP_IAM_ENDPOINT"] = "http://iam.example.com"
    await #expect(throws: ConfigurationError.self) { try await ResolvedSettings(load(environment: environment)) }
  }

  @Test func `shows neither user nor password in config show`() throws {
    let file = #"{"credentials": {"user": "CANARYUSER", "password": "env:SYNCTOP_PASSWORD", "domain": "d"}}"#
    for (text, environment) in [(nil, Self.complete), (file, ["SYNCTOP_PASSWORD": "CANARY"])] {
      let report = SettingsReport(try load(text, environment: environment))
      let told = report.table + report.json.jsonText()
      #expect(!told.contains("CANARY") && !told.contains("alice"))
      #expect(told.contains("credentials.password"))
    }
  }

  @Test(arguments: ["", " ", "a\nb", "a\u{202E}b", String(repeating: "x", count: 200)])
  func `for a project without a name in one line is refused`(_ name: String) {
    let text = #"{"project_name": "\#(name.replacing("\n", with: "\\n"))"}"#
    #expect(problems(text).first?.contains("project_name") == true)
  }
}
