import Signing
import SyncAPI
import Testing

@testable import SynctopCommands

@Suite struct `A setting` {
  private static let complete = [
    "SYNCTOP_REGION": "cn-north-4", "SYNCTOP_PROJECT_ID": "p", "SYNCTOP_WORKSPACE": "w", "SYNCTOP_TOKEN": "t",
  ]

  @Test func `of a flag rules over the environment, and that over the file`() throws {
    let file = #"{"workspace": "file", "project_id": "file", "region": "cn-east-3"}"#
    let configuration = try load(
      file, flags: [.workspace: "flag"], environment: ["SYNCTOP_WORKSPACE": "env", "SYNCTOP_PROJECT_ID": "env"])
    #expect(configuration.text(.workspace) == "flag")
    #expect(configuration.text(.projectID) == "env")
    #expect(configuration.text(.region) == "cn-east-3")
    #expect(configuration[.workspace]?.source == .flag("--workspace"))
    #expect(configuration[.projectID]?.source == .variable("SYNCTOP_PROJECT_ID"))
    #expect(configuration[.interval]?.source == .standard)
  }

  @Test func `that is empty in the environment is not set`() throws {
    #expect(try load(#"{"workspace": "file"}"#, environment: ["SYNCTOP_WORKSPACE": ""]).text(.workspace) == "file")
  }

  @Test func `needs no file at all`() async throws {
    let settings = try await ResolvedSettings(load(environment: Self.complete))
    #expect(settings.connection.endpoint.origin == "https://dayu.cn-north-4.myhuaweicloud.com")
    #expect(settings.connection.credentials == .token("t"))
    #expect(settings.connection.settings.pageSize == 100)
    #expect(settings.connection.settings.requestsPerWindow == 20)
    #expect(settings.scope == "cn-north-4 · w")
  }

  @Test func `that is missing is named with where it can be set, and the demo is mentioned`() async throws {
    let error = await #expect(throws: ConfigurationError.self) {
      try await ResolvedSettings(load(environment: ["SYNCTOP_REGION": "cn-north-4"]))
    }
    let text = error?.description ?? ""
    #expect(text.contains("SYNCTOP_PROJECT_ID") && text.contains("SYNCTOP_TOKEN") && text.contains("synctop init"))
    #expect(!text.contains("SYNCTOP_REGION"))
    #expect(text.contains("synctop demo"))
  }

  @Test func `of a loopback endpoint has pages of a thousand and no rate`() async throws {
    var environment = Self.complete
    environment["SYNCTOP_ENDPOINT"] = "http://127.0.0.1:8080"
    let settings = try await ResolvedSettings(load(environment: environment)).connection.settings
    #expect(settings.pageSize == 1000)
    #expect(settings.requestsPerWindow == nil)
  }

  @Test func `of credentials is that of the higher source`() async throws {
    let file = #"{"credentials": {"token": "env:SECRET"}}"#
    var environment = Self.complete
    environment["SYNCTOP_TOKEN"] = nil
    environment["SECRET"] = "from-file"
    #expect(
      try await ResolvedSettings(load(file, environment: environment)).connection.credentials == .token("from-file"))
    environment["SYNCTOP_AK"] = "ak"
    environment["SYNCTOP_SK"] = "sk"
    let credentials = try await ResolvedSettings(load(file, environment: environment)).connection.credentials
    #expect(credentials == .accessKey(.init(id: "ak", secret: "sk")))
  }

  @Test func `of half an access key is refused`() async throws {
    var environment = Self.complete
    environment["SYNCTOP_TOKEN"] = nil
    environment["SYNCTOP_AK"] = "ak"
    let error = await #expect(throws: ConfigurationError.self) {
      try await ResolvedSettings(load(environment: environment))
    }
    #expect(error?.description.contains("set SYNCTOP_SK too") == true)
  }

  @Test(
    arguments: [
      ["10s", "10s", nil], ["5s", "6s", nil], ["30s", "10s", "10s"], ["30s", "10s", "9s"],
    ] as [[String?]])
  func `of a time that can't be within another is refused`(_ times: [String?]) {
    let poll = times[2].map { #", "poll_deadline": "\#($0)""# } ?? ""
    let text = #"{"polling": {"interval": "\#(times[0] ?? "")", "page_deadline": "\#(times[1] ?? "")"\#(poll)}}"#
    #expect(problems(text).first?.contains("is not shorter than") == true)
  }

  @Test func `that is a default gives way to a short interval`() async throws {
    let settings = try await ResolvedSettings(load(flags: [.interval: "2s"], environment: Self.complete))
    #expect(settings.connection.settings.pageDeadline == .seconds(2))
    #expect(settings.connection.settings.connectTimeout == .seconds(2))
    #expect(settings.local.interval == .seconds(2))
  }

  @Test(
    arguments: [
      ("--interval", SettingKey.interval, "5x"), ("--interval", .interval, "-1s"), ("--interval", .interval, "1e9"),
      ("--interval", .interval, "30"), ("--region", .region, "mars"), ("--endpoint", .endpoint, "ftp://x"),
      ("--endpoint", .endpoint, "http://127.0.0.1.evil.example"), ("--endpoint", .endpoint, "https://u:p@h"),
      ("--lang", .displayLanguage, "fr"), ("--project-id", .projectID, "a/b"),
    ])
  func `of a flag that is wrong names the flag`(_ flag: String, _ key: SettingKey, _ text: String) {
    #expect(problems(flags: [key: text]).first?.hasPrefix("\(flag): \(key.path) ") == true)
  }

  @Test func `of a variable that is wrong names the variable`() {
    let found = problems(environment: ["SYNCTOP_TIME_ZONE": "Mars/Base"])
    #expect(found.first?.hasPrefix("SYNCTOP_TIME_ZONE: time_zone is") == true)
  }
}
