import Testing

@testable import SynctopCommands

@Suite struct `A configuration file` {
  @Test func `may hold comments, a comma too many and a byte order mark`() throws {
    let configuration = try load(
      """
      \u{FEFF}// the project
      {
        "project_id": "p1", /* of
        two lines */ "polling": { "interval": "1m", },
      }
      """)
    #expect(configuration.text(.projectID) == "p1")
    #expect(configuration.seconds(.interval) == 60)
  }

  @Test func `keeps what looks like a comment inside a text`() throws {
    #expect(try load(#"{"credentials": {"token": "env:A//B"}}"#)[.token]?.text == "env:A//B")
  }

  @Test(
    arguments: [
      ("{\n\"regoin\": \"x\"}", "config.json:2: regoin is no known key → did you mean region? Otherwise delete it"),
      (
        #"{"polling": {"intervall": "30s"}}"#,
        "config.json:1: polling.intervall is no known key → did you mean polling.interval? Otherwise delete it"
      ),
      (
        #"{"interval": "30s"}"#,
        "config.json:1: interval is no known key → did you mean polling.interval? Otherwise delete it"
      ),
      (#"{"polling": 3}"#, "config.json:1: polling is a number → write an object with any of: "),
      (#"{"polling": {"interval": "5x"}}"#, #"config.json:1: polling.interval is "5x", which is no time → "#),
      (#"{"polling": {"interval": 30}}"#, #"config.json:1: polling.interval is 30, without a unit → write "30s""#),
      (#"{"polling": {"interval": "0s"}}"#, #"config.json:1: polling.interval is "0s", which is out of range → "#),
      (#"{"polling": {"page_size": "many"}}"#, "config.json:1: polling.page_size is a text → write a whole number"),
      (#"{"polling": {"page_size": 1.5}}"#, #"config.json:1: polling.page_size is "1.5", which is no whole number"#),
      (#"{"polling": {"page_size": 99999}}"#, "config.json:1: polling.page_size is \"99999\", which is out of range"),
      (#"{"display": {"clock": "yes"}}"#, "config.json:1: display.clock is a text → write true or false"),
      (#"{"display": {"theme": "drak"}}"#, #"config.json:1: display.theme is "drak" → did you mean "dark"? "#),
      (
        #"{"region": "cn-nort-4"}"#, #"config.json:1: region is "cn-nort-4", a region whose address is not known → did"#
      ),
      (#"{"region": null}"#, "config.json:1: region is null → "),
      (#"{"project_id": "../x"}"#, #"config.json:1: project_id is "../x", which is no id → "#),
      (#"{"endpoint": "http://example.com"}"#, "config.json:1: endpoint is no address: plain http"),
      (
        #"{"time_zone": "Asia/Shangai"}"#,
        #"is "Asia/Shangai", which is no known time zone → did you mean "Asia/Shanghai"? "#
      ),
      (#"{"time_zone": "Shanghai"}"#, #"did you mean "Asia/Shanghai"? "#),
      (#"{"credentials": {"token": "command:pass 'x"}}"#, "credentials.token refers to a command that is none → write"),
      (
        "{\n\n\"region\": \"cn-north-4\"\n\"workspace\": 1}",
        "config.json:3: a comma is missing after the value of region"
      ),
      ("{\"region\": cn-north-4}", "config.json:1: a word that is no JSON value → put double quotes around it"),
      ("{\"a\": 1, \"a\": 2}", "a stands twice, first on line 1 → delete one of them"),
      ("{} {}", "config.json:1: text follows the end of the JSON value"),
      ("", "config.json:1: the file is empty"),
      ("[]", "config.json:1: the file holds a list"),
      ("{ /* no end", "config.json:1: the comment that begins on line 1 has no end"),
      ("{\"region\": \"cn", "config.json:1: the file ends inside a text"),
      ("{\"x\": \"\\q\"}", "a text has an unknown escape"),
    ])
  func `is refused with line, key and remedy`(_ text: String, _ expected: String) {
    #expect(problems(text).first?.contains(expected) == true, "\(problems(text))")
  }

  @Test func `tells everything that is wrong at once`() {
    #expect(problems(#"{"regoin": 1, "polling": {"interval": 3, "rate": "x"}}"#).count == 3)
  }

  @Test func `survives deep nesting and any byte`() {
    #expect(problems(String(repeating: "[", count: 5000)).first?.contains("nested too deeply") == true)
    for byte in UInt8.min...UInt8.max {
      #expect(throws: ConfigurationError.self) {
        try ConfigurationReader.read([UInt8(ascii: "{"), byte, UInt8(ascii: "{")], file: "f")
      }
    }
  }

  @Test func `cut anywhere is an error, never a crash`() throws {
    let whole = Array(ExampleConfiguration.text.utf8)
    for length in stride(from: 0, to: whole.count - 2, by: 7) {
      #expect(throws: ConfigurationError.self) { try ConfigurationReader.read(Array(whole[..<length]), file: "f") }
    }
    #expect(throws: Never.self) { try ConfigurationReader.read(whole, file: "f") }
  }

  @Test func `larger than its bound is refused`() {
    let text = "{" + String(repeating: " ", count: ConfigurationFile.sizeLimit) + "}"
    #expect(problems(text).first?.contains("is larger than 1MiB") == true)
  }
}
