import SyncLog
import Testing

@Suite(.enabled(if: SharedData.has(SharedData.syncMessages), "the sample logs are not beside the project"))
struct `The cause of each sample log` {
  /// In these the sample's own class is that of another job or entry than the one that decides.
  private static let decidedByOthers = ["two_jobs": "role_missing", "multi_glued": "role_exists"]

  @Test(arguments: LogSample.all) func `has the expected class and layer`(_ sample: LogSample) {
    let explanation = Explanation(SyncMessage(sample.text))
    #expect(explanation.cause.id == Self.decidedByOthers[sample.id] ?? sample.expect["class"]?.string ?? sample.kind)
    if let layer = sample.expect["layer"]?.string { #expect(explanation.cause.layer.rawValue == layer) }
    if let jobs = sample.expect["jobs"]?.array {
      let causes = explanation.entries.last?.jobs.map { $0.cause?.id }
      #expect(causes == jobs.map { $0.array?.last?.string })
    }
    if let entries = sample.expect["entry_classes"]?.array {
      #expect(explanation.entries.map { $0.cause?.id } == entries.map { $0.array?.last?.string })
    }
  }

  @Test(arguments: LogSample.all.filter { decidedByOthers[$0.id] == nil })
  func `names what the log names`(_ sample: LogSample) {
    let cause = Explanation(SyncMessage(sample.text)).cause
    #expect(cause.entities[.role] == sample.expect["role"]?.string)
    #expect(cause.sqlState == sample.expect["sqlstate"]?.string)
    for entity in Entity.allCases {
      guard let expected = sample.expect[entity.rawValue] else { continue }
      if entity == .roles {
        #expect(cause.roles == expected.array?.map(\.string))
      } else {
        #expect(cause.entities[entity] == expected.scalarText)
      }
    }
  }

  @Test(arguments: LogSample.all.filter { decidedByOthers[$0.id] == nil })
  func `has the expected objects`(_ sample: LogSample) {
    let objects = Explanation(SyncMessage(sample.text)).cause.objects
    let expected = sample.expect["objects"]?.array ?? []
    #expect(objects.objects.count == expected.count)
    for (object, expected) in zip(objects.objects, expected) {
      #expect(object.how.rawValue == expected["how"]?.string)
      #expect(object.kind == expected["kind"]?.string)
      #expect(object.name == expected["name"]?.string)
      #expect(object.on?.kind == expected["on"]?["kind"]?.string)
      #expect(object.on?.name == expected["on"]?["name"]?.string)
      #expect(object.raw == expected["raw"]?.string)
    }
    #expect(objects.partial == sample.expect["partial_object"]?.string)
    if let omitted = sample.expect["omitted_objects"]?.number {
      #expect(objects.omittedObjects.map(String.init) == omitted)
    }
    if let remote = sample.expect["remote_objects"]?.number {
      #expect(objects.remoteObjects.map(String.init) == remote)
    }
  }

  @Test(arguments: LogSample.all) func `has the expected severity`(_ sample: LogSample) {
    guard let severity = sample.expect["severity"] else { return }
    let explanation = Explanation(SyncMessage(sample.text))
    let entry = explanation.entries.last { $0.entry == explanation.message.newestFailed } ?? explanation.entries.last
    let error = entry?.jobs.last { $0.cause != nil }?.error ?? entry?.error
    #expect(error?.severity == severity.string)
  }
}
