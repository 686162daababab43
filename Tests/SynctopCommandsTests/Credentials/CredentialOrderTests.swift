import SyncAPI
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `Credentials of several tools` {
  private let home: Home

  init() throws { home = try Home() }

  private static let variables: [(CredentialSource, [String: String])] = [
    (.environment, ["SYNCTOP_AK": "environment", "SYNCTOP_SK": "s"]),
    (.sdk, ["HUAWEICLOUD_SDK_AK": "sdk", "HUAWEICLOUD_SDK_SK": "s"]),
    (.samples, ["CLOUD_SDK_AK": "samples", "CLOUD_SDK_SK": "s"]),
    (.terraform, ["HW_ACCESS_KEY": "terraform", "HW_SECRET_KEY": "s"]),
    (.openstack, ["OS_ACCESS_KEY": "openstack", "OS_SECRET_KEY": "s"]),
  ]

  /// All sources that a machine can have at once, each with an access key that is called as the source.
  private func everything() throws -> (file: String, environment: [String: String]) {
    _ = try home.file(".huaweicloud/credentials", "[basic]\nak = sdk-file\nsk = s\n")
    _ = try home.file(
      ".hcloud/config.json",
      #"{"current": "d", "profiles": [{"name": "d", "accessKeyId": "koocli", "secretAccessKey": "s"}]}"#)
    let file = #"{"credentials": {"ak": "config", "sk": "s", "process": "keys"}}"#
    return (file, Self.variables.reduce(into: [:]) { $0.merge($1.1) { first, _ in first } })
  }

  @Test func `are taken from the first source in the order that is documented`() async throws {
    let (file, environment) = try everything()
    var left = environment
    var text: String? = file
    var found: [String] = []
    for source in CredentialSource.allCases {
      guard let chosen = try? await home.chain(text, left).choose() else { break }
      found.append(chosen.source.rawValue)
      #expect(chosen.whose == (chosen.source == .process ? "the program keys" : chosen.source.rawValue))
      #expect(chosen.source == source)
      let names = Self.variables.first { $0.0 == source }?.1.keys.map { $0 } ?? []
      for name in names { left[name] = nil }
      if source == .config { text = #"{"credentials": {"process": "keys"}}"# }
      if source == .sdkFile { _ = try home.file(".huaweicloud/credentials", "") }
      if source == .koocli { _ = try home.file(".hcloud/config.json", "{}") }
      if source == .process { text = nil }
    }
    #expect(found == CredentialSource.allCases.dropLast().map(\.rawValue))
  }

  @Test(arguments: CredentialSource.allCases.dropLast())
  func `are taken from the one that is named`(_ source: CredentialSource) async throws {
    let (file, environment) = try everything()
    let chain = try home.chain(file, flags: [.credentialSource: source.rawValue], environment)
    #expect(try await chain.choose().source == source)
    #expect(chain.report().winner?.source == source)
    #expect(chain.report().pinned == source)
  }

  @Test func `are told to be missing where the one that is named has none`() async throws {
    let chain = try home.chain(flags: [.credentialSource: "terraform"], ["SYNCTOP_TOKEN": "t"])
    let error = await #expect(throws: ConfigurationError.self) { try await chain.choose() }
    #expect(error?.description.contains("no credentials are found in HW_* variables") == true)
    #expect(error?.description.hasPrefix("--credentials") == true)
  }

  @Test func `that are half given are skipped, and told`() async throws {
    let chain = try home.chain(nil, ["HUAWEICLOUD_SDK_AK": "a", "OS_TOKEN": "token"])
    let chosen = try await chain.choose()
    #expect(chosen.source == .openstack)
    #expect(chosen.skipped.map(\.source) == [.sdk])
    #expect(chosen.skipped.first?.problem?.what == "it is given without HUAWEICLOUD_SDK_SK")
    #expect(
      chain.report().reason.english
        == "OS_* variables come first of all that are complete; skipped: HUAWEICLOUD_SDK_* variables")
  }

  @Test func `that are half given everywhere are all named`() async throws {
    let chain = try home.chain(nil, ["SYNCTOP_AK": "a", "HW_USER_NAME": "u", "HW_DOMAIN_NAME": "d"])
    let error = await #expect(throws: ConfigurationError.self) { try await chain.choose() }
    #expect(error?.problems.map(\.nextStep) == ["set SYNCTOP_SK too", "set HW_USER_PASSWORD too"])
  }

  @Test func `of variables come before those of a context that is opened alone, and never mix with them`() async throws
  {
    let file = """
      {"credentials": {"token": "top"},
       "contexts": {"own": {"credentials": {"ak": "own", "sk": "s"}}, "other": {"region": "cn-north-4"},
         "cli": {"credentials": {"profile": "x"}}, "run": {"credentials": {"process": ["keys"]}}}}
      """
    _ = try home.file(
      ".hcloud/config.json",
      #"{"current": "d", "profiles": [{"name": "x", "accessKeyId": "of-x", "secretAccessKey": "s"}]}"#)
    let environment = ["SYNCTOP_TOKEN": "variable"]
    for context in ["own", "other", "cli", "run"] {
      #expect(try await home.chain(file, environment, context: context).choose().whose == "variable")
    }
    let half = try home.chain(file, ["SYNCTOP_AK": "half"], context: "own")
    #expect(try await half.choose().whose == "own")
    let ambient = ["CLOUD_SDK_AK": "ambient", "CLOUD_SDK_SK": "s"]
    #expect(try await home.chain(file, ambient, context: "own").choose().whose == "own")
    let named = try home.chain(file, flags: [.credentialSource: "config"], environment, context: "own")
    #expect(try await named.choose().whose == "own")
    let source = #"{"credentials": {"source": "koocli"}}"#
    #expect(try await home.chain(source, environment).choose().whose == "variable")
  }

  @Test func `of a context come before those of variables where several are opened, which is told`() async throws {
    let file = """
      {"credentials": {"token": "top"},
       "contexts": {"own": {"credentials": {"ak": "own", "sk": "s"}}, "other": {"region": "cn-north-4"},
         "cli": {"credentials": {"profile": "x"}}, "run": {"credentials": {"process": ["keys"]}}}}
      """
    _ = try home.file(
      ".hcloud/config.json",
      #"{"current": "d", "profiles": [{"name": "x", "accessKeyId": "of-x", "secretAccessKey": "s"}]}"#)
    let environment = ["SYNCTOP_TOKEN": "variable"]
    let own = try home.chain(file, environment, context: "own", isAlone: false)
    #expect(try await own.choose().whose == "own")
    #expect(own.configuration.ignoredVariables?.place == "SYNCTOP_TOKEN")
    let wanted = try home.chain(
      file, flags: [.credentialSource: "environment"], environment, context: "own", isAlone: false)
    #expect(try await wanted.choose().whose == "variable")
    #expect(wanted.configuration.ignoredVariables == nil)
    #expect(try home.chain(file, environment, context: "own").configuration.ignoredVariables == nil)
    #expect(try home.chain(file, environment, context: "other", isAlone: false).configuration.ignoredVariables == nil)
    #expect(try await home.chain(file, environment, context: "other").choose().whose == "variable")
    #expect(try await home.chain(file, [:], context: "other").choose().whose == "top")
    #expect(try await home.chain(file, environment, context: "cli", isAlone: false).choose().whose == "of-x")
    #expect(try await home.chain(file, environment, context: "run", isAlone: false).choose().source == .process)
    let named = try home.chain(file, flags: [.credentialSource: "environment"], environment, context: "other")
    #expect(try await named.choose().whose == "variable")
  }

  @Test func `of the file may be completed by the environment, but a key never by another's secret`() async throws {
    let file = #"{"credentials": {"user": "u", "domain": "账号"}}"#
    let chosen = try await home.chain(file, ["SYNCTOP_PASSWORD": "p"]).choose()
    #expect(chosen.credentials == .password(PasswordLogin(domain: "账号", user: "u", password: "p")))
    #expect(chosen.source == .config)
    let mixed = try home.chain(nil, ["HW_ACCESS_KEY": "a", "OS_SECRET_KEY": "s", "CLOUD_SDK_AK": "b"])
    await #expect(throws: ConfigurationError.self) { try await mixed.choose() }
  }

  @Test func `are reported without a letter of a secret`() async throws {
    let (file, environment) = try everything()
    let secret = file.replacing(#""sk": "s""#, with: #""sk": "CANARY""#)
    let chain = try home.chain(secret, environment.mapValues { $0 == "s" ? "CANARY" : $0 })
    let chosen = try await chain.choose()
    var told = "\(chain.report()) \(chosen)"
    dump(chain.report(), to: &told)
    dump(chosen, to: &told)
    #expect(!told.contains("CANARY"))
    #expect(chain.report().candidates.map(\.source) == CredentialSource.allCases)
  }
}
