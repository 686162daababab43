import Foundation
import Signing
import SyncAPI
import Testing

@testable import SynctopCommands

@Suite struct `The SDK's credentials file` {
  private let home: Home

  init() throws { home = try Home() }

  @Test(
    arguments: [
      "[basic]\nak = AK\nsk = SK\nproject_id = p\niam_endpoint = https://iam.example.com\n",
      "\u{FEFF}# mine\r\n\r\n[Basic]\r\nAK=AK\r\n  sk : SK  \r\nproject_id=p\r\niam_endpoint=https://iam.example.com/v3",
      "[other]\nak=x\nsk=y\n; no\n[basic]\nak=old\nsk=SK\nak=\"AK\"\nproject_id='p'\nrubbish\niam_endpoint=iam.example.com",
      "[global]\nak=AK\nsk=SK\ndomain_id=d\nproject_id=p\niam_endpoint=https://iam.example.com",
    ])
  func `is read as other tools read it`(_ text: String) async throws {
    let path = try home.file(".huaweicloud/credentials", text)
    let chosen = try await home.chain().choose()
    #expect(chosen.credentials == .accessKey(AccessKey(id: "AK", secret: "SK")))
    #expect(chosen.hints.settings[.projectID]?.text == "p")
    #expect(chosen.hints.settings[.iamEndpoint]?.text.hasSuffix("iam.example.com") == true)
    #expect(chosen.place.hasPrefix(path + " ["))
  }

  @Test func `may be another, and another section of it`() async throws {
    let path = try home.file("keys.ini", "[basic]\nak=A\nsk=S\n[test]\nak=B\nsk=S\nsecurity_token=T\n")
    let environment = ["HUAWEICLOUD_SDK_CREDENTIALS_FILE": path]
    #expect(try await home.chain(nil, environment).choose().whose == "A")
    let chosen = try await home.chain(#"{"credentials": {"profile": "test"}}"#, environment).choose()
    #expect(chosen.credentials == .accessKey(AccessKey(id: "B", secret: "S", securityToken: "T")))
    let missing = ["HUAWEICLOUD_SDK_CREDENTIALS_FILE": home.scratch.path + "/none"]
    let error = await #expect(throws: ConfigurationError.self) { try await home.chain(nil, missing).choose() }
    #expect(error?.description.contains("HUAWEICLOUD_SDK_CREDENTIALS_FILE names doesn't exist") == true)
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o620, 0o602, 0o666])
  func `that others can read or write is refused with the command to run, also where another source would do`(
    _ mode: Int
  ) async throws {
    let path = try home.file(".huaweicloud/credentials", "[basic]\nak=A\nsk=CANARY\n", mode: mode)
    let chain = try home.chain(nil, ["OS_TOKEN": "t"])
    let error = await #expect(throws: ConfigurationError.self) { try await chain.choose() }
    #expect(error?.problems.first?.nextStep == "run: chmod 600 '\(path)'")
    #expect(error?.description.contains("CANARY") == false)
    #expect(chain.report().winner == nil)
    let named = try home.chain(flags: [.credentialSource: "openstack"], ["OS_TOKEN": "t"])
    #expect(try await named.choose().whose == "t")
    let first = try home.chain(nil, ["SYNCTOP_TOKEN": "t"])
    #expect(try await first.choose().whose == "t")
  }

  @Test func `behind a link must be as safe`() async throws {
    let target = try home.file("real", "[basic]\nak=A\nsk=S\n", mode: 0o644)
    try home.scratch.directory(".huaweicloud")
    try FileManager.default.createSymbolicLink(
      atPath: home.scratch.path + "/.huaweicloud/credentials", withDestinationPath: target)
    await #expect(throws: ConfigurationError.self) { try await home.chain().choose() }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    #expect(try await home.chain().choose().whose == "A")
  }

  @Test func `of another user is refused`() async throws {
    let path = try home.file(".huaweicloud/credentials", "[basic]\nak=A\nsk=S\n")
    guard geteuid() == 0, chown(path, 12_345, 0) == 0 else { return }
    let error = await #expect(throws: ConfigurationError.self) { try await home.chain().choose() }
    #expect(error?.description.contains("belongs to another user (id 12345)") == true)
  }

  @Test func `that is none, or huge, is refused in words`() async throws {
    try home.scratch.directory(".huaweicloud/credentials")
    let error = await #expect(throws: ConfigurationError.self) { try await home.chain().choose() }
    #expect(error?.description.contains("is a directory") == true)
    try FileManager.default.removeItem(atPath: home.scratch.path + "/.huaweicloud/credentials")
    _ = try home.file(".huaweicloud/credentials", String(repeating: "# x\n", count: 300_000))
    let large = await #expect(throws: ConfigurationError.self) { try await home.chain().choose() }
    #expect(large?.description.contains("is larger than") == true)
  }

  @Test(arguments: ["", "[basic]\n", "[basic]\nak=A\n", "ak=A\nsk=S\n", "[basic\nak", "\u{0}\u{1}[", "[]\n=\n:=\n"])
  func `without a whole key is skipped`(_ text: String) async throws {
    _ = try home.file(".huaweicloud/credentials", text)
    #expect(try await home.chain(nil, ["OS_TOKEN": "t"]).choose().whose == "t")
  }
}

@Suite struct `KooCLI's file` {
  private let home: Home

  init() throws { home = try Home() }

  private static func profile(_ name: String, _ more: String = "") -> String {
    #"{"name": "\#(name)", "mode": "AKSK", "accessKeyId": "AK\#(name)", "secretAccessKey": "SK"\#(more)}"#
  }

  private func write(_ profiles: [String], current: String = "a", more: String = "", mode: Int = 0o600) throws -> String
  {
    try home.file(
      ".hcloud/config.json",
      #"{"current": "\#(current)", "profiles": [\#(profiles.joined(separator: ", "))]\#(more)}"#, mode: mode)
  }

  @Test func `gives the current profile with all that it knows`() async throws {
    let more = """
      , "securityToken": "ST", "region": "cn-north-4", "projectId": "p", "agencyName": "g",
      "agencyDomainName": "theirs", "agencyDomainId": "", "domainId": null
      """
    let path = try write([Self.profile("b"), Self.profile("a", more)])
    let chosen = try await home.chain().choose()
    #expect(chosen.credentials == .accessKey(AccessKey(id: "AKa", secret: "SK", securityToken: "ST")))
    #expect(chosen.place == "\(path), profile 'a'")
    #expect(chosen.hints.settings.mapValues(\.text) == [.region: "cn-north-4", .projectID: "p"])
    #expect(chosen.hints.agency == Agency(name: "g", domainName: "theirs"))
  }

  @Test func `gives the profile that is chosen`() async throws {
    _ = try write([Self.profile("a"), Self.profile("b"), Self.profile("c")])
    #expect(try await home.chain(nil, ["HW_PROFILE": "b"]).choose().whose == "AKb")
    let file = #"{"credentials": {"profile": "c"}}"#
    #expect(try await home.chain(file, ["HW_PROFILE": "b"]).choose().whose == "AKc")
    let error = await #expect(throws: ConfigurationError.self) {
      try await home.chain(nil, ["HW_PROFILE": "nobody"]).choose()
    }
    #expect(error?.description.contains("no profile 'nobody'") == true)
    #expect(error?.description.contains("a, b, c") == true)
  }

  @Test(
    arguments: [
      (#", "authEncrypt": "true""#, "AK", "SK"), (#", "authEncrypt": true"#, "AK", "SK"),
      ("", "kGm9PzL0Qm3vQ1n8cK2bTg==", "SK"), ("", String(repeating: "3f", count: 40), "SK"),
      ("", "HST3ABCDEFGHIJKLMNOP", "9wqVb7Jx0v4cQk1mR8s2t5y7u9i1o3p5a7s9d1f3g5h7j9k1l3z5x7c9v1b3n5m="),
    ])
  func `with encrypted keys is explained and skipped`(_ more: String, _ key: String, _ secret: String) async throws {
    let entry = #"{"name": "a", "mode": "AKSK", "accessKeyId": "\#(key)", "secretAccessKey": "\#(secret)"}"#
    _ = try write([entry], more: more, mode: 0o644)
    let error = await #expect(throws: ConfigurationError.self) { try await home.chain().choose() }
    #expect(error?.description.contains("encrypted") == true)
    #expect(error?.description.contains("hcloud configure set --cli-auth-encrypt=false") == true)
    #expect(error?.description.contains(secret == "SK" ? key + "x" : secret) == false)
    let file = #"{"credentials": {"process": "keys"}}"#
    let chosen = try await home.chain(file).choose()
    #expect(chosen.source == .process)
    #expect(chosen.skipped.map(\.source) == [.koocli])
  }

  @Test func `that says its keys are plain is believed`() async throws {
    let entry = #"{"name": "a", "accessKeyId": "a/b=", "secretAccessKey": "SK"}"#
    _ = try write([entry], more: #", "authEncrypt": "false""#)
    #expect(try await home.chain().choose().whose == "a/b=")
  }

  @Test func `with plain keys that others can read is refused`() async throws {
    let path = try write([Self.profile("a")], mode: 0o644)
    let error = await #expect(throws: ConfigurationError.self) { try await home.chain().choose() }
    #expect(error?.problems.first?.nextStep == "run: chmod 600 '\(path)'")
  }

  @Test(
    arguments: [
      "", "{}", "[]", "{", #"{"profiles": 1}"#, #"{"current": "a", "profiles": [null, 1, {}]}"#,
      #"{"current": "a", "profiles": [{"name": "a", "mode": "SSO"}]}"#,
      #"{"current": "a", "profiles": [{"name": "a", "accessKeyId": "A", "secretAccessKey": ""}]}"#,
    ])
  func `without a key is skipped`(_ text: String) async throws {
    _ = try home.file(".hcloud/config.json", text)
    let chain = try home.chain(#"{"credentials": {"process": "keys"}}"#)
    let chosen = try await chain.choose()
    #expect(chosen.source == .process)
    #expect(chosen.skipped.first?.source == .koocli)
  }

  @Test func `may be another one, as Terraform has it`() async throws {
    let path = try home.file(
      "shared.json", #"{"current": "a", "profiles": [\#(Self.profile("a"))]}"#)
    let chosen = try await home.chain(nil, ["HW_SHARED_CONFIG_FILE": path, "OS_TOKEN": "t"]).choose()
    #expect(chosen.source == .terraform)
    #expect(chosen.whose == "AKa")
  }
}
