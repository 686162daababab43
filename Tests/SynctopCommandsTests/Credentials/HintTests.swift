import Foundation
import SyncAPI
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `What credentials bring along` {
  private let home: Home
  private static let terraform = [
    "HW_ACCESS_KEY": "a", "HW_SECRET_KEY": "s", "HW_REGION_NAME": "cn-north-4", "HW_PROJECT_ID": "p",
  ]

  init() throws { home = try Home() }

  private func resolved(
    _ file: String? = nil, _ environment: [String: String], flags: [SettingKey: String] = [:]
  ) async throws -> ResolvedSettings {
    try await ResolvedSettings(home.configuration(file, flags: flags, environment), passcode: .nobody)
  }

  @Test func `is enough, so that whoever uses another tool needs nothing else`() async throws {
    let settings = try await resolved(nil, Self.terraform)
    #expect(settings.connection.endpoint.origin == "https://dayu.cn-north-4.myhuaweicloud.com")
    #expect(settings.connection.project == .id("p"))
    #expect(settings.workspaces.isEmpty)
    #expect(settings.scope == "cn-north-4")
    #expect(settings.credentialPlace == "HW_ACCESS_KEY, HW_SECRET_KEY")
  }

  @Test func `gives way to what was given on purpose`() async throws {
    let settings = try await resolved(#"{"project_id": "mine"}"#, Self.terraform)
    #expect(settings.connection.project == .id("mine"))
    let named = try await resolved(#"{"project_name": "cn-north-4_dev"}"#, Self.terraform)
    #expect(named.connection.project == .named("cn-north-4_dev"))
  }

  @Test func `doesn't count where it is about another region`() async throws {
    let settings = try await resolved(nil, Self.terraform, flags: [.region: "cn-east-3"])
    #expect(settings.connection.endpoint.host == "dayu.cn-east-3.myhuaweicloud.com")
    #expect(settings.connection.project == .named("cn-east-3"))
  }

  @Test func `of a region without a known address needs one, and then names the project`() async throws {
    let environment = Self.terraform.merging(["HW_REGION_NAME": "eu-de", "HW_PROJECT_ID": ""]) { $1 }
    let error = await #expect(throws: ConfigurationError.self) { try await resolved(nil, environment) }
    #expect(error?.description.contains("HW_REGION_NAME: region is \"eu-de\"") == true)
    let flags: [SettingKey: String] = [.endpoint: "https://dayu.example.com", .iamEndpoint: "https://iam.example.com"]
    let settings = try await resolved(nil, environment, flags: flags)
    #expect(settings.connection.project == .named("eu-de"))
  }

  @Test func `is an agency too, unless another is named`() async throws {
    let environment = Self.terraform.merging(
      ["HW_ASSUME_ROLE_AGENCY_NAME": "g", "HW_ASSUME_ROLE_DOMAIN_ID": "id"]) { $1 }
    #expect(
      try await resolved(nil, environment).connection.agency == Agency(name: "g", domainName: nil, domainID: "id"))
    let own = #"{"credentials": {"agency": "own", "agency_domain": "d"}}"#
    #expect(try await resolved(own, environment).connection.agency == Agency(name: "own", domainName: "d"))
    let half = #"{"credentials": {"agency": "own"}}"#
    let error = await #expect(throws: ConfigurationError.self) { try await resolved(half, environment) }
    #expect(error?.description.contains("credentials.agency is given without credentials.agency_domain") == true)
  }

  @Test func `of the SDK's variables is an address for the region, whoever signs in`() async throws {
    let name = "HUAWEICLOUD_SDK_REGION_DATAARTSSTUDIO_CN_NORTH_4"
    let environment = Self.terraform.merging([name: "dayu.example.com,other.example.com"]) { $1 }
    #expect(try await resolved(nil, environment).connection.endpoint.origin == "https://dayu.example.com")
    let elsewhere = try await resolved(nil, environment, flags: [.region: "cn-east-3"])
    #expect(elsewhere.connection.endpoint.host == "dayu.cn-east-3.myhuaweicloud.com")
    let wrong = Self.terraform.merging([name: "ftp://x"]) { $1 }
    let error = await #expect(throws: ConfigurationError.self) { try await resolved(nil, wrong) }
    #expect(error?.description.contains("\(name): it is no address") == true)
  }

  @Test func `that was skipped is a warning, without a secret`() async throws {
    let environment = Self.terraform.merging(["SYNCTOP_AK": "CANARY"]) { $1 }
    let warnings = try await resolved(nil, environment).warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("set SYNCTOP_SK too") == true)
    #expect(warnings.first?.contains("CANARY") == false)
  }
}

@Suite struct `A sign-in with a passcode` {
  private static let file = """
    {"region": "cn-north-4", "credentials": {"user": "u", "password": "p", "domain": "d", "mfa": true}}
    """

  @Test func `asks for it only when it is needed, and names the user`() async throws {
    let asker = PasscodeAsker { user, _ throws(FetchFailure) in user == "u" ? "123456" : "" }
    let file = Self.file.replacing("true", with: #"true, "user_id": "id""#)
    let settings = try await ResolvedSettings(Home().configuration(file), passcode: asker)
    guard case .password(let login) = settings.connection.credentials, let factor = login.secondFactor else {
      return #expect(Bool(false), "no second factor")
    }
    #expect(factor.userID == "id")
    #expect(try await factor.ask(nil) == "123456")
  }

  @Test func `needs the user's id`() async throws {
    let error = await #expect(throws: ConfigurationError.self) {
      try await ResolvedSettings(Home().configuration(Self.file))
    }
    #expect(error?.description.contains("credentials.mfa is given without credentials.user_id") == true)
  }
}

@Suite struct `Certificates of one's own` {
  private let home: Home
  private static let environment = ["SYNCTOP_REGION": "cn-north-4", "SYNCTOP_TOKEN": "t"]

  init() throws { home = try Home() }

  @Test func `are read from the file that is named`() async throws {
    _ = try home.file("ca.pem", "PEM", mode: 0o644)
    let configuration = try home.configuration(#"{"ca_file": "ca.pem"}"#, Self.environment)
    #expect(try configuration.transport().extraAuthorities == Array("PEM".utf8))
    let flag = try home.configuration(flags: [.certificates: home.scratch.path + "/ca.pem"], Self.environment)
    #expect(try flag.transport().extraAuthorities == Array("PEM".utf8))
  }

  @Test func `are refused from a file that isn't there, or that everybody may write`() async throws {
    _ = try home.file("open.pem", "PEM", mode: 0o666)
    for (name, words) in [("none.pem", "doesn't exist"), ("open.pem", "everybody may write")] {
      let configuration = try home.configuration(#"{"ca_file": "\#(name)"}"#, Self.environment)
      let error = #expect(throws: ConfigurationError.self) { try configuration.transport() }
      #expect(error?.description.contains(words) == true)
    }
  }
}

@Suite struct `The names of credential sources` {
  @Test func `are those that the configuration takes`() {
    #expect(Set(SettingKey.credentialSources) == Set(["auto"] + CredentialSource.allCases.map(\.rawValue)))
  }
}
