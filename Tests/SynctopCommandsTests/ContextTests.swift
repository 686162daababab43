import ArgumentParser
import Foundation
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `A context` {
  private static let two = """
    {
      "region": "cn-north-4", "streak_limit": 5, "credentials": {"token": "env:T", "domain": "account"},
      "contexts": {
        "prod": {"workspace": ["w1", "w2"], "project_id": "p1"},
        "生产-2": {"region": "cn-east-3", "credentials": {"ak": "env:AK", "sk": "env:SK"}}
      }
    }
    """

  @Test func `rules over the file's top level, and variables and flags over it`() throws {
    let whole = try load(Self.two, flags: [.region: "cn-north-1"], environment: ["SYNCTOP_PROJECT_ID": "px"])
    #expect(whole.contextNames == ["prod", "生产-2"])
    let prod = whole.narrowed(to: "prod")
    #expect(prod.words(.workspace) == ["w1", "w2"])
    #expect(prod.text(.projectID) == "px")
    #expect(prod.text(.region) == "cn-north-1")
    #expect(prod.integer(.streakLimit) == 5)
    let other = try load(Self.two).narrowed(to: "生产-2")
    #expect(other.text(.region) == "cn-east-3")
    #expect(other[.region]?.source.path(of: .region) == "contexts.生产-2.region")
    #expect(try load(Self.two).text(.region) == "cn-north-4")
  }

  @Test func `with credentials of its own takes no part of them from elsewhere, opened with others`() throws {
    let environment = ["AK": "ak", "SK": "sk", "SYNCTOP_TOKEN": "ambient", "SYNCTOP_SECURITY_TOKEN": "ambient"]
    let own = try load(Self.two, environment: environment).narrowed(to: "生产-2", isAlone: false)
    #expect(own.pinsCredentials)
    #expect(own[.token] == nil && own[.securityToken] == nil)
    #expect(try own.secret(.accessKey) == "ak")
    #expect(own.text(.domain) == "account")
    let shared = try load(Self.two, environment: environment).narrowed(to: "prod")
    #expect(!shared.pinsCredentials)
    #expect(try shared.secret(.token) == "ambient")
    #expect(own.setting(.token, of: .variables) != nil && own.setting(.token, of: .shared) != nil)
  }

  @Test(
    arguments: [
      (nil, nil, [], nil, []), ("prod", nil, ["生产-2"], "生产-2", ["prod"]), (nil, "生产-2", ["prod"], nil, ["生产-2"]),
      (nil, nil, ["生产-2", "prod"], "prod", ["生产-2", "prod"]), (nil, nil, [], "prod", ["prod"]),
      (nil, nil, ["gone"], "prod", ["prod"]), ("all", nil, [], nil, ["prod", "生产-2"]),
      (nil, nil, ["all"], nil, ["prod", "生产-2"]), ("生产-2, prod", nil, [], nil, ["生产-2", "prod"]),
    ] as [(String?, String?, [String], String?, [String])])
  func `is chosen by flag, variable, choice and file, in this order`(
    _ flag: String?, _ variable: String?, _ stored: [String], _ file: String?, _ chosen: [String]
  ) throws {
    let text = file.map { Self.two.replacing("{\n  \"region\"", with: "{\n \"context\": \"\($0)\", \"region\"") }
    let configuration = try load(
      text ?? Self.two, flags: flag.map { [.context: $0] } ?? [:],
      environment: variable.map { ["SYNCTOP_CONTEXT": $0] } ?? [:])
    #expect(try configuration.chosenContexts(stored: stored) == chosen)
  }

  @Test func `that is the only one is chosen by itself`() throws {
    #expect(try load(#"{"contexts": {"one": {}}}"#).chosenContexts(stored: []) == ["one"])
    #expect(try load("{}").chosenContexts(stored: ["one"]) == [])
  }

  @Test func `that isn't there is named with the nearest`() throws {
    for (flags, environment) in [([SettingKey.context: "prdo"], [:]), ([:], ["SYNCTOP_CONTEXT": "prdo"])] {
      let configuration = try load(Self.two, flags: flags, environment: environment)
      let error = #expect(throws: ConfigurationError.self) { try configuration.chosenContexts(stored: []) }
      #expect(error?.description.contains(#"did you mean "prod"? there are: prod, 生产-2"#) == true)
    }
    #expect(
      problems(#"{"context": "x", "contexts": {"prod": {}}}"#).first?.contains("there is no such context") == true)
    let none = try load("{}", environment: ["SYNCTOP_CONTEXT": "prod"])
    #expect(throws: ConfigurationError.self) { try none.chosenContexts(stored: []) }
  }

  @Test(arguments: [SettingKey.region, .endpoint, .iamEndpoint, .projectID, .workspace])
  func `beside others can't have its place from a flag or a variable`(_ key: SettingKey) throws {
    let value = key == .region ? "cn-north-4" : key.spec.example
    let both: [SettingKey: String] = [.context: "all", key: value]
    let error = #expect(throws: ConfigurationError.self) { try load(Self.two, flags: both).chosenContexts(stored: []) }
    #expect(error?.description.contains("\(key.spec.flag ?? ""): it names one place, but several contexts") == true)
    let environment = [key.spec.variable ?? "": value]
    #expect(throws: ConfigurationError.self) {
      try load(Self.two, flags: [.context: "all"], environment: environment).chosenContexts(stored: [])
    }
    #expect(throws: Never.self) {
      try load(Self.two, flags: [.context: "prod", key: value]).chosenContexts(stored: [])
    }
  }

  @Test(arguments: [
    "", "a b", "a,b", "all", "a/b", "\u{202E}a", "a\u{200D}b", "a:b", String(repeating: "a", count: 65),
  ])
  func `has a name that is one word`(_ name: String) {
    #expect(!ContextName.isValid(name))
    let found = problems("{\"contexts\": {\"\(name)\": {}}}")
    #expect(found.first?.contains("is no name for a context") == true, "\(found)")
  }

  @Test(arguments: ["a", "prod.eu-1_x", "生产", "prüfung", "тест", "0", "-", String(repeating: "z", count: 64)])
  func `may have a name of any script`(_ name: String) throws {
    #expect(try load("{\"contexts\": {\"\(name)\": {}}}").contextNames == [name])
  }
}

@Suite struct `The choice of contexts` {
  @Test func `is kept for each configuration file, for its owner alone`() throws {
    let scratch = try Scratch()
    let environment = ["HOME": scratch.path]
    let paths = try ["a.json", "b.json"].map { try scratch.file($0, #"{"contexts": {"x": {}, "y": {}}}"#) }
    let lists = try paths.map { try list($0, environment) }
    try lists[0].choose(lists[0].checked("y, x"))
    try lists[1].choose(lists[1].checked("all"))
    #expect(try list(paths[0], environment).rows.map(\.isOpened) == [true, true])
    try lists[0].choose(lists[0].checked("y"))
    #expect(try list(paths[0], environment).rows.map(\.isOpened) == [false, true])
    #expect(try list(paths[1], environment).rows.map(\.isOpened) == [true, true])
    let kept = scratch.path + "/.local/state/synctop/contexts.json"
    let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try lists[0].choose([])
    #expect(try list(paths[0], environment).rows.map(\.isOpened) == [false, false])
  }

  @Test(arguments: ["null", "[]", "{", #"{"f": 3}"#, #"{"f": ["../x"]}"#, ""])
  func `that is damaged counts for nothing`(_ text: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("c.json", #"{"contexts": {"x": {}, "y": {}}}"#)
    let state = scratch.path + "/state"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    _ = try scratch.file("state/contexts.json", text.replacing("\"f\"", with: "\"\(path)\""))
    let environment = ["HOME": scratch.path, "SYNCTOP_STATE_DIR": state]
    #expect(try list(path, environment).rows.map(\.isOpened) == [false, false])
    let again = try list(path, environment)
    try again.choose(again.checked("x"))
    #expect(try list(path, environment).rows.map(\.isOpened) == [true, false])
  }

  @Test func `works beside broken contexts, and takes none of them`() throws {
    let scratch = try Scratch()
    let text = #"{"contexts": {"good": {"region": "cn-north-4"}, "bad": {"regoin": 1, "credentials": {"sk": 3}}}}"#
    let path = try scratch.file("c.json", text)
    let list = try list(path, ["HOME": scratch.path])
    #expect(list.rows.map(\.name) == ["good", "bad"] && list.rows.map(\.isBroken) == [false, true])
    #expect(list.problems.count == 2)
    #expect(try list.checked("good") == ["good"])
    #expect(throws: ConfigurationError.self) { try list.checked("bad") }
    #expect(throws: ConfigurationError.self) { try list.checked("good,god") }
  }

  @Test func `shows where credentials come from, and no secret`() throws {
    let scratch = try Scratch()
    let path = try scratch.file(
      "c.json",
      #"{"contexts": {"a": {"credentials": {"token": "CANARY"}}, "b": {"credentials": {"source": "koocli"}}, "c": {}}}"#
    )
    let own = try list(path, ["HOME": scratch.path])
    #expect(own.rows.map(\.credentials) == ["config", "koocli", "auto"])
    let ruled = try list(path, ["HOME": scratch.path, "SYNCTOP_TOKEN": "CANARY"])
    #expect(ruled.rows.map(\.credentials) == ["environment", "environment", "environment"])
    #expect(!(own.table + own.json.jsonText() + ruled.table + ruled.json.jsonText()).contains("CANARY"))
  }

  private func list(_ path: String, _ environment: [String: String]) throws -> ContextList {
    try ContextList(ConnectionOptions.parse(["--config", path]), environment: environment)
  }
}
