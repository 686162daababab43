import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `A context put into a configuration file` {
  private static var answers: SetUpAnswers {
    var answers = SetUpAnswers()
    answers.context = "new"
    answers.region = "cn-north-4"
    answers.project = .init(id: "p1", name: "a, // name\n\"}")
    answers.workspace = .init(id: "w1", name: "default")
    answers.credentials = .accessKey(id: "env:A", secret: "command:pass show \"x y\"", securityToken: nil)
    return answers
  }

  private static let insertion = ContextInsertion(answers: answers)

  @Test(arguments: [
    "{}", "{ }", "{\n}\n", "{ // note\n}", "{ \"region\": \"cn-north-1\" }",
    "// head\n{\n  \"region\": \"cn-north-1\", // mine\n  /* } */ \"contexts\": {}\n}\n",
    "{\n  \"contexts\": { // all of them\n    \"old\": { \"region\": \"cn-east-3\", }, // { \"\n  },\n}\n",
    "{\"contexts\":{\"old\":{}},\"polling\":{\"interval\":\"5s\"}}",
    "\u{FEFF}{\r\n  \"contexts\": {\r\n    \"old\": {}\r\n  }\r\n}\r\n",
    "{ \"display\": { \"contexts\": 1 }, \"log\": \"{\\\"contexts\\\": {\", \"contexts\": { \"a\": {} } }",
  ])
  func `keeps every byte that was there, and says what it said before`(_ old: String) throws {
    let new = try #require(Self.insertion.inserted(into: old))
    var rest = Array(old.utf8)[...]
    for byte in new.utf8 where byte == rest.first { rest = rest.dropFirst() }
    #expect(rest.isEmpty, "\(new)")
    let tree = try ConfigurationReader.read(Array(new.utf8), file: "f").json
    let context = try #require(tree["contexts"]?["new"])
    #expect(context["workspace"]?.string == "w1")
    #expect(context["credentials"]?["sk"]?.string == "command:pass show \"x y\"")
  }

  @Test(arguments: [
    "[]", "", "{ \"contexts\": 1 }", "{ \"contexts\": { \"new\": {} } }", "{ \"a\" }", "{ \"contexts\": {",
  ])
  func `isn't put where it can't be without touching more`(_ old: String) {
    #expect(Self.insertion.inserted(into: old) == nil)
  }

  @Test func `makes a new file that is right`() throws {
    var decoder = ConfigurationDecoder(file: "f", zones: ZoneNames(isKnown: { _ in true }, all: { [] }))
    decoder.decode(try ConfigurationReader.read(Array(Self.insertion.newFile.utf8), file: "f"))
    #expect(decoder.problems.isEmpty)
    #expect(decoder.contexts.map(\.name) == ["new"])
    #expect(decoder.contexts.flatMap(\.problems).isEmpty)
  }

  @Test func `is shown without the secrets that are in it`() {
    var answers = Self.answers
    answers.credentials = .accessKey(id: "env:A", secret: "CANARY", securityToken: nil)
    let text = ContextText(answers: answers)
    #expect(text.text(indent: "").contains("CANARY"))
    #expect(!text.text(indent: "", hiding: "(hidden)").contains("CANARY"))
    #expect(!"\(answers)".contains("CANARY") && !"\(answers.credentials)".contains("CANARY"))
  }
}
