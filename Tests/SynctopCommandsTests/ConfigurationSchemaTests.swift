import Foundation
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `The schema of the configuration` {
  @Test func `has every key of the table, and no other member`() {
    let schema = ConfigurationSchema.json
    for key in SettingKey.allCases {
      var node: JSONValue? = schema
      for part in key.parts {
        #expect(node?["additionalProperties"] == false, "\(key.path)")
        node = node?["properties"]?[part]
      }
      #expect(node?["description"]?.string?.isEmpty == false, "\(key.path)")
      #expect((node?["type"] ?? node?["anyOf"]) != nil, "\(key.path)")
      if key.spec.standard != nil { #expect(node?["default"] != nil, "\(key.path)") }
    }
    let context = schema["$defs"]?["context"]
    #expect(context?["properties"]?.object?.members.map(\.key) == SettingKey.names(in: [], of: SettingKey.ofContext))
    #expect(context?["additionalProperties"] == false)
  }

  @Test func `is taken by a validator, which takes the example and refuses what is broken`() throws {
    guard Self.hasValidator else {
      return withKnownIssue("python3 with jsonschema is not there: skipped") { Issue.record("skipped") }
    }
    let scratch = try Scratch()
    let schema = try scratch.file("schema.json", ConfigurationSchema.json.jsonText())
    let example = try ConfigurationReader.read(Array(ExampleConfiguration.text.utf8), file: "").json.jsonText()
    let good = [example, "{}", #"{"workspace": ["a"], "polling": {"rate": "2/s", "body_limit": 65536}}"#]
    let bad = [
      "[]", #"{"regoin": "x"}"#, #"{"region": "mars"}"#, #"{"region": null}"#, #"{"polling": {"interval": 30}}"#,
      #"{"polling": {"interval": "30"}}"#, #"{"polling": {"page_size": "1"}}"#, #"{"polling": {"page_size": 1001}}"#,
      #"{"workspace": []}"#, #"{"workspace": ["a", "a"]}"#, #"{"project_id": "a/b"}"#,
      #"{"endpoint": "https://u:p@h"}"#,
      #"{"credentials": {"sk": "env:"}}"#, #"{"credentials": {"process": []}}"#, #"{"contexts": {"all": {}}}"#,
      #"{"contexts": {"a b": {}}}"#, #"{"contexts": {"a": {"display": {}}}}"#, #"{"contexts": {"a": {"region": 1}}}"#,
      #"{"display": {"clock": "true"}}"#, #"{"project_name": " "}"#, #"{"contexts": []}"#,
    ]
    let documents = try scratch.file("documents.json", "[\((good + bad).joined(separator: ","))]")
    #expect(try Self.verdicts(schema, documents) == good.map { _ in "ok" } + bad.map { _ in "no" })
    for text in bad { #expect(!problems(text).isEmpty, "\(text)") }
    for text in good { #expect(problems(text).isEmpty, "\(text)") }
  }

  private static let hasValidator = (try? python(["-c", "import jsonschema"])) != nil

  private static func verdicts(_ schema: String, _ documents: String) throws -> [String] {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1])); kind = jsonschema.Draft202012Validator
      kind.check_schema(schema)
      for document in json.load(open(sys.argv[2])): print("ok" if kind(schema).is_valid(document) else "no")
      """
    return try python(["-c", script, schema, documents]).split(separator: "\n").map(String.init)
  }

  private static func python(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: output, as: UTF8.self)
  }
}
