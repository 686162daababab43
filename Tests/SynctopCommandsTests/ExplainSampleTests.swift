import Foundation
import SyncLog
import Testing

/// Logs with what a reader must find in them, as they lie beside the project.
@Suite(.enabled(if: ExplainSamples.exist, "The samples lie beside the project"))
struct `The samples of logs, explained` {
  private let samples: [ExplainSamples.Sample]
  private let runs: ExplainRuns
  private let list: String

  /// The cause is that of the last failed job, where the sample goes by the first.
  private static let decidedByLast = ["two_jobs", "multi_glued"]

  init() throws {
    samples = try ExplainSamples.all()
    runs = try ExplainRuns()
    list = JSONValue.array(
      samples.map { ["id": .string($0.id), "sync_msg": $0.message, "sync_status": "SYNC_FAIL"] }
    ).jsonText()
  }

  @Test func `have the classes, layers, objects and names that they must have`() throws {
    let explained = try #require(runs.json(list).array)
    #expect(explained.count == samples.count)
    for (sample, log) in zip(samples, explained) where !Self.decidedByLast.contains(sample.id) {
      let cause = try #require(log["cause"])
      #expect(log["task_id"]?.string == sample.id)
      #expect(cause["class"]?.string == sample.kind, "\(sample.id)")
      #expect(cause["objects"] == sample.expect["objects"], "\(sample.id)")
      #expect(log["json"] == sample.expect["json"], "\(sample.id)")
      #expect(log["entries"]?.array?.count.description == sample.expect["entries"]?.number, "\(sample.id)")
      if let layer = sample.expect["layer"] { #expect(cause["layer"] == layer, "\(sample.id)") }
      for entity in Entity.allCases.map(\.rawValue) where entity != "node" && entity != "peer" {
        guard let wanted = sample.expect[entity] else { continue }
        #expect((cause[entity] ?? .null) == wanted, "\(sample.id) \(entity)")
      }
      for key in ["partial_object", "omitted_objects", "omitted_databases", "remote_objects", "tables"] {
        if let wanted = sample.expect[key] { #expect(cause[key] == wanted, "\(sample.id) \(key)") }
      }
    }
  }

  @Test func `have the errors and jobs that they must have`() throws {
    for (sample, log) in zip(samples, try #require(runs.json(list).array)) {
      let entries = log["entries"]?.array ?? []
      let jobs = entries.flatMap { $0["jobs"]?.array ?? [] }
      let errors = (entries + jobs).compactMap { $0["error"] } + [log["cause"] ?? .null]
      for key in ["severity", "sqlstate", "hint", "position", "context", "node", "peer", "action_text"] {
        guard let wanted = sample.expect[key], !wanted.isNull else { continue }
        #expect(errors.contains { $0[key] == wanted }, "\(sample.id) \(key)")
      }
      for key in ["row_count", "job_id"] {
        if let wanted = sample.expect[key] { #expect(jobs.contains { $0[key] == wanted }, "\(sample.id) \(key)") }
      }
      if let wanted = sample.expect["jobs"]?.array {
        #expect(
          jobs.map { [$0["status"] ?? .null, $0["cause"]?["class"] ?? .null] } == wanted.map(\.array), "\(sample.id)")
      }
      if let wanted = sample.expect["entry_classes"]?.array {
        #expect(entries.map { $0["cause"]?["class"] } == wanted.map { $0.array?[1] }, "\(sample.id)")
      }
    }
  }

  @Test(arguments: ["text", "json", "sql", "markdown"])
  func `leave nothing that a terminal obeys, and no secret, in any format`(_ format: String) throws {
    let output = try runs.output(list, format)
    let harmful = output.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
      default: false
      }
    }
    #expect(harmful == nil)
    for secret in samples.flatMap({ $0.expect["secrets"]?.array ?? [] }) {
      #expect(!output.contains(try #require(secret.string)))
    }
  }
}

/// The file of samples.
enum ExplainSamples {
  struct Sample {
    let id: String
    let kind: String
    let message: JSONValue
    let expect: JSONValue
  }

  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/domain/sync_msgs.jsonl")

  static let exist = FileManager.default.fileExists(atPath: file.path)

  static func all() throws -> [Sample] {
    try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
      let value = try JSONValue.parse(Array(line))
      return Sample(
        id: value["id"]?.string ?? "", kind: value["class"]?.string ?? "", message: value["sync_msg"] ?? .null,
        expect: value["expect"] ?? .null)
    }
  }
}
