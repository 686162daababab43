import Signing
import SyncAPI
import Testing

@testable import SynctopCommands

@Suite struct `Variables of other tools` {
  private func chosen(_ environment: [String: String]) async throws -> ChosenCredentials {
    try await Home().chain(nil, environment).choose()
  }

  @Test func `of the SDK bring a key with its security token, the project and IAM's address`() async throws {
    let chosen = try await chosen([
      "HUAWEICLOUD_SDK_AK": " ak ", "HUAWEICLOUD_SDK_SK": "sk\n", "HUAWEICLOUD_SDK_SECURITY_TOKEN": "st",
      "HUAWEICLOUD_SDK_PROJECT_ID": "p", "HUAWEICLOUD_SDK_IAM_ENDPOINT": "https://iam.example.com",
      "HUAWEICLOUD_SDK_REGION_DATAARTSSTUDIO_CN_NORTH_4": "https://a.example.com,https://b.example.com",
    ])
    #expect(chosen.credentials == .accessKey(AccessKey(id: "ak", secret: "sk", securityToken: "st")))
    #expect(chosen.place == "HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK")
    #expect(
      chosen.hints.settings.mapValues(\.text) == [
        .projectID: "p", .iamEndpoint: "https://iam.example.com", .region: "cn-north-4",
        .endpoint: "https://a.example.com",
      ])
  }

  @Test func `of Terraform sign in by token, key or password, in this order`() async throws {
    var environment = [
      "HW_AUTH_TOKEN": "t", "HW_ACCESS_KEY": "a", "HW_SECRET_KEY": "s", "HW_USER_NAME": "u", "HW_USER_PASSWORD": "p w",
      "HW_DOMAIN_NAME": "d", "HW_REGION_NAME": "cn-east-3", "HW_PROJECT_NAME": "cn-east-3_dev",
      "HW_ASSUME_ROLE_AGENCY_NAME": "agency", "HW_ASSUME_ROLE_DOMAIN_NAME": "theirs",
    ]
    #expect(try await chosen(environment).credentials == .token("t"))
    environment["HW_AUTH_TOKEN"] = nil
    #expect(try await chosen(environment).credentials == .accessKey(AccessKey(id: "a", secret: "s")))
    environment["HW_ACCESS_KEY"] = nil
    let chosen = try await chosen(environment)
    #expect(chosen.credentials == .password(PasswordLogin(domain: "d", user: "u", password: "p w")))
    #expect(chosen.hints.settings.mapValues(\.text) == [.region: "cn-east-3", .projectName: "cn-east-3_dev"])
    #expect(chosen.hints.agency == Agency(name: "agency", domainName: "theirs"))
  }

  @Test func `of OpenStack may have either of two names, and an address with a version`() async throws {
    let chosen = try await chosen([
      "OS_USERNAME": "u", "OS_PASSWORD": "p", "OS_DOMAIN_NAME": "d", "OS_USER_DOMAIN_NAME": "user's",
      "OS_TENANT_NAME": "eu-de_x", "OS_AUTH_URL": "https://iam.eu-de.otc.example.com:443/v3/",
      "OS_REGION_NAME": "eu-de",
    ])
    #expect(chosen.credentials == .password(PasswordLogin(domain: "user's", user: "u", password: "p")))
    #expect(chosen.hints.settings[.iamEndpoint]?.text == "https://iam.eu-de.otc.example.com:443")
    #expect(chosen.hints.settings[.projectName]?.text == "eu-de_x")
    #expect(chosen.hints.settings[.region]?.place == "OS_REGION_NAME")
  }

  @Test func `of a cloud of its own give its addresses`() async throws {
    let chosen = try await chosen([
      "HW_ACCESS_KEY": "a", "HW_SECRET_KEY": "s", "HW_REGION_NAME": "eu-west-9", "HW_CLOUD": "mycloud.example",
    ])
    #expect(chosen.hints.settings[.endpoint]?.text == "https://dayu.eu-west-9.mycloud.example")
    #expect(chosen.hints.settings[.iamEndpoint]?.text == "https://iam.eu-west-9.mycloud.example")
  }

  @Test func `with an address that would show the password to everybody are refused`() async throws {
    let error = await #expect(throws: ConfigurationError.self) {
      try await chosen([
        "OS_USERNAME": "u", "OS_PASSWORD": "CANARY", "OS_DOMAIN_NAME": "d", "OS_AUTH_URL": "http://iam.example.com/v3",
      ])
    }
    #expect(error?.description.contains("OS_AUTH_URL: it is no address") == true)
    #expect(error?.description.contains("CANARY") == false)
  }

  @Test func `that hold blanks alone are not set`() async throws {
    let chosen = try await chosen(["SYNCTOP_TOKEN": "", "HW_ACCESS_KEY": "  ", "HW_SECRET_KEY": "s", "OS_TOKEN": "t"])
    #expect(chosen.credentials == .token("t"))
  }

  @Test(arguments: ["two words", "line\nend", "ключ", "\u{1B}[2J"])
  func `with what no header can carry are refused without repeating it`(_ text: String) async {
    let error = await #expect(throws: ConfigurationError.self) {
      try await chosen(["HW_ACCESS_KEY": "a", "HW_SECRET_KEY": text])
    }
    #expect(error?.problems.first?.place == "HW_SECRET_KEY")
    #expect(error?.description.contains(text) == false)
  }

  @Test func `of an identity provider are recognised`() async {
    let error = await #expect(throws: ConfigurationError.self) {
      try await chosen(["HUAWEICLOUD_SDK_IDP_ID": "i", "HUAWEICLOUD_SDK_ID_TOKEN_FILE": "/f"])
    }
    #expect(error?.description.contains("an identity provider's token, which synctop can't sign in with") == true)
  }

  @Test func `with secrets never reach a child, and others do`() {
    let names = VariableNames.all.flatMap(\.secrets) + ["SYNCTOP_TOKEN", "SYNCTOP_SK", "SYNCTOP_PASSWORD"]
    var environment = Dictionary(uniqueKeysWithValues: names.map { ($0, "CANARY") })
    environment["HTTPS_PROXY"] = "http://u:CANARY@proxy:1"
    environment["https_proxy"] = "http://proxy:1"
    environment["PATH"] = "/bin"
    environment["GPG_TTY"] = "/dev/pts/1"
    #expect(
      ChildEnvironment.of(environment) == ["https_proxy": "http://proxy:1", "PATH": "/bin", "GPG_TTY": "/dev/pts/1"])
  }
}
