import Foundation
import Testing

@testable import SynctopCommands

@Suite struct `A broken configuration` {
  @Test(
    arguments: [
      (
        #"{"contexts": {"prod": {"regoin": "x"}}}"#,
        "contexts.prod.regoin is no known key → did you mean contexts.prod.region?"
      ),
      (
        #"{"contexts": {"prod": {"credential": {"ak": "env:A"}}}}"#,
        "contexts.prod.credential is no known key → did you mean contexts.prod.credentials?"
      ),
      (#"{"credentials": {"accesskey": "x"}}"#, "credentials.accesskey is no known key → did you mean credentials.ak?"),
      (#"{"access_key": "x"}"#, "access_key is no known key → did you mean credentials.ak?"),
      (#"{"poll": {"interval": "30s"}}"#, "poll is no known key → did you mean polling?"),
      (
        #"{"polling.interval": "30s"}"#, #"polling.interval is no known key → write it as "polling": { "interval": … }"#
      ),
      (#"{"projectId": "x"}"#, "projectId is no known key → did you mean project_id?"),
      (#"{"context_s": {}}"#, "context_s is no known key → did you mean contexts?"),
      (#"{"contexts": {"prod": {"polling": {}}}}"#, "contexts.prod.polling is no known key → move it to the top level"),
      (#"{"contexts": {"prod": {"theme": "dark"}}}"#, "contexts.prod.theme is no known key → "),
      (
        #"{"contexts": {"prod": {"contexts": {}}}}"#,
        "contexts.prod.contexts is no known key → move it to the top level"
      ),
      (#"{"insecure_skip_verify": true}"#, "insecure_skip_verify is no known key → delete it: certificates are always"),
      (#"{"https_proxy": "x"}"#, "https_proxy is no known key → delete it: the proxy is that of HTTPS_PROXY"),
      (#"{"contexts": []}"#, "contexts is a list → write an object with a context by each name"),
      (#"{"contexts": {"prod": "cn-north-4"}}"#, "contexts.prod is a text → write an object with any of: region"),
      (#"{"contexts": {"prod": {"workspace": [1]}}}"#, "contexts.prod.workspace is a list with a number in it"),
      (#"{"workspace": []}"#, "workspace is an empty list"),
      (#"{"workspace": ["a", "a"]}"#, "workspace names one id twice"),
      (#"{"workspace": "a,,b"}"#, "workspace is \"\", which is no id"),
      (
        #"{"context": ["a", "a"], "contexts": {"a": {}}}"#,
        "context holds what can't be the name of a context, or one twice"
      ),
      (#"{"region": null}"#, "region is null → leave it out, or write"),
      (#"{"project_id": 12345678901234567890}"#, "project_id is a number → write the id"),
      (#"{"polling": {"page_size": "100"}}"#, "polling.page_size is a text → write 100, without quotes"),
      (#"{"display": {"clock": "true"}}"#, "display.clock is a text → write true, without quotes"),
      (#"{"polling": {"page_size": 1e400}}"#, "which is no whole number"),
      (#"{"polling": {"page_size": 99999999999999999999}}"#, "which is no whole number"),
      (#"{"polling": {"body_limit": true}}"#, "polling.body_limit is true or false"),
      (#"{"credentials": "env:X"}"#, "credentials is a text → write an object with any of: source"),
      (#"{"credentials": {"source": "env"}}"#, "credentials.source is none of the known words → "),
      (#"{"credentials": {"process": [""]}}"#, "credentials.process is no command"),
      (#"{"credentials": {"metadata_endpoint": "http://10.0.0.1"}}"#, "which is no metadata service's"),
      (#"{"credentials": {"mfa": 1}}"#, "credentials.mfa is a number → write true or false"),
      (#"{"ca_file": ""}"#, "which is no path"),
      ("region: cn-north-4\n", "config.json:1: the file doesn't begin with {"),
      ("# a comment\n{}", "the file doesn't begin with {"),
      ("{'region': 'cn-north-4'}", "' stands where a key in double quotes should → write straight double quotes"),
      ("{“region”: \"x\"}", "“ stands where a key in double quotes should → write straight double quotes"),
      ("{\"region\"： \"x\"}", "： stands where a colon after \"region\" should → write an ordinary colon"),
      (
        "{\"region\": \"cn-north-4\"，\"project_id\": \"p\"}",
        "， stands where a comma or } should → write an ordinary comma"
      ),
      (
        "{\u{A0}\"region\": \"x\"}",
        "the invisible character U+00A0 stands where a key in double quotes should → delete it"
      ),
      ("{region: \"cn-north-4\"}", "a key has no double quotes → put double quotes around it"),
      ("{\"region\" = \"x\"}", "= stands where a colon after \"region\" should → write a colon"),
      (
        "{\n\"region\": \"cn-north-4\"\n\"project_id\": \"p\"\n}",
        "config.json:2: a comma is missing after the value of region"
      ),
      ("{,}", ", stands where a key in double quotes should → delete the comma"),
      ("{\"display\": {\"clock\": True}}", "True is no JSON value → write true"),
      ("{\"region\": \"a\tb\"}", "a text holds a control character (0x9) → write a tab as \\t"),
      ("{\"region\": \"cn\nnorth\"}", "config.json:1: a text has no closing quote on its line"),
      (
        "{\"contexts\": {\n\"a\": {}\n",
        "config.json:3: the file ends inside what the { on line 1 began → close it with }"
      ),
      (
        "{\"contexts\": {\"prod\": {}, \"prod\": {}}}",
        "contexts.prod stands twice, first on line 1 → delete one of them"
      ),
      ("\r{\r\"regoin\": 1\r}", "config.json:3: regoin is no known key"),
      ("{\"region\": \"cn-north-4\"}\u{0}", "the file holds a zero byte"),
    ])
  func `names line, path, what and next step`(_ text: String, _ expected: String) {
    #expect(problems(text).contains { $0.contains(expected) }, "\(problems(text))")
  }

  @Test func `tells slips of the JSON and wrong values at once`() {
    let found = problems(
      """
      {
        "region": "mars",
        "region": "cn-north-4"
        endpoint: "ftp://x",
        "polling": {"page_size": many, "intervall": "3s"},
        "contexts": {"a b": {}, "c": {"workspace": 3, "workspace": "w\\q"}}
      }
      """)
    #expect(found.count == 12, "\(found.joined(separator: "\n"))")
  }

  @Test func `repeats no value of a credential`() {
    for text in [
      #"{"credentials": {"source": "CANARY"}}"#, #"{"credentials": {"profile": "CANARY\u0001"}}"#,
      #"{"credentials": {"process": "'CANARY"}}"#, #"{"credentials": {"sk": "command:'CANARY"}}"#,
      #"{"credentials": {"metadata_endpoint": "CANARY"}}"#, #"{"credentials": {"mfa": "CANARY"}}"#,
      #"{"credentials": {"sk": CANARY}}"#, #"{"credentials": {"sk": "CANARY"#, #"{"credentials": ["CANARY"]}"#,
      #"{"credential": {"sk": "CANARY"}}"#, #"{"password": "CANARY"}"#, #"{"endpoint": "https://u:CANARY@host"}"#,
      #"{"contexts": {"a": {"credentials": {"source": "CANARY"}}}}"#,
    ] {
      let found = problems(text)
      #expect(!found.isEmpty && !found.joined().contains("CANARY"), "\(found)")
    }
    let outer = problems(flags: [.credentialSource: "CANARY"], environment: ["SYNCTOP_CREDENTIALS": "CANARY"])
    #expect(!outer.isEmpty && !outer.joined().contains("CANARY"))
  }

  @Test func `in another encoding is told as such`() throws {
    let text = #"{"region": "cn-north-4"}"#
    let wide = text.utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
    let swapped = text.utf8.reduce(into: [UInt8]()) { $0 += [0, $1] }
    for bytes in [[0xFF, 0xFE] + wide, wide, [0xFE, 0xFF] + swapped] {
      #expect(problem(of: bytes).contains("the file is UTF-16, not UTF-8"))
    }
    #expect(
      problem(of: Array("{\n\"domain\": \"".utf8) + [0xB2, 0xE2] + Array("\"}".utf8)).contains(":2: a character"))
    #expect(problem(of: [0x1F, 0x8B, 0x08, 0x80]).contains("not valid UTF-8"))
  }

  @Test func `with a secret in a context is refused while others can read it`() {
    let found = problems(#"{"contexts": {"prod": {"credentials": {"sk": "CANARY"}}}}"#, mode: 0o644)
    #expect(
      found.first?.contains("contexts.prod.credentials.sk is a plain secret in a file that others can read") == true)
    #expect(!found.joined().contains("CANARY"))
  }

  @Test func `stops telling slips after thirty`() {
    let text = "{" + (0..<500).map { "k\($0): 1" }.joined(separator: ",") + "}"
    #expect(problems(text).count == 31)
  }

  @Test(arguments: [
    ("SYNCTOP_REGOIN", "did you mean SYNCTOP_REGION?"), ("SYNCTOP_ACCESS_KEY", "did you mean SYNCTOP_AK?"),
    ("SYNCTOP_INTERVAL", "polling.interval is set in the configuration file, or by --interval"),
    ("SYNCTOP_QQQQQQQQQQQQ", "unset it"),
  ])
  func `is no reason for a variable that means nothing, which is a warning`(_ name: String, _ advice: String) throws {
    let warnings = try load(environment: [name: "CANARY"]).warnings
    #expect(warnings.map(\.place) == [name])
    #expect(warnings.first?.nextStep.contains(advice) == true, "\(warnings)")
    #expect(!"\(warnings)".contains("CANARY"))
  }

  private func problem(of bytes: [UInt8]) -> String {
    do throws(ConfigurationError) {
      _ = try ConfigurationReader.read(bytes, file: "f")
      return ""
    } catch {
      return error.description
    }
  }
}
