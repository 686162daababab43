import SyncLog
import Testing

@Suite(.enabled(if: SharedData.has(SharedData.syncMessages), "the sample logs are not beside the project"))
struct `Each sample log's objects` {
  @Test(arguments: LogSample.all) func `are read as expected`(_ sample: LogSample) {
    let expected = (sample.expect["objects"]?.array ?? []).compactMap(Dependent.init)
    let lists = SyncMessage(sample.text).errors.map(\.objects)
    let list = lists.first { !$0.objects.isEmpty } ?? DependentList()
    #expect(list.objects == expected)
    #expect(list.partial == sample.expect["partial_object"]?.string)
    #expect(list.omittedObjects.map(String.init) == sample.expect["omitted_objects"]?.number)
    #expect(list.omittedDatabases.map(String.init) == sample.expect["omitted_databases"]?.number)
    #expect(
      sample.expect["remote_objects"] == nil
        || list.remoteObjects.map(String.init) == sample.expect["remote_objects"]?.number)
  }

  @Test(arguments: LogSample.all) func `stand in errors read as expected`(_ sample: LogSample) {
    let errors = SyncMessage(sample.text).errors.map(\.error)
    let expect = sample.expect
    if let severity = expect["severity"]?.string { #expect(errors.contains { $0.severity == severity }) }
    for (key, path) in Self.sections {
      if let value = expect[key]?.string { #expect(errors.contains { $0[keyPath: path] == value }) }
    }
    if let position = expect["position"]?.number {
      #expect(errors.contains { $0.position.map(String.init) == position })
    }
  }

  private static let sections: [(String, any KeyPath<ServerError, String?> & Sendable)] = [
    ("hint", \.hint), ("context", \.context), ("peer", \.peer), ("cause", \.cause), ("action_text", \.action),
  ]
}

extension SyncMessage {
  /// The errors of the newest failed entry with the objects that they name.
  fileprivate var errors: [(error: ServerError, objects: DependentList)] {
    guard let entry = newestFailed ?? newest else { return [] }
    let isCut = entry.jsonState == .truncated && entry.raw.last != "]"
    let texts = entry.jobs.compactMap(\.message) + entry.parts.compactMap(\.rangerText) + [entry.headline]
    return texts.map { text in
      let error = ServerError(text)
      var list = DependentList()
      if error.message.contains("depend") || error.message.contains("依赖") || error.message.isEmpty,
        let detail = error.detail
      {
        list = DependentList(detail: detail, isCut: isCut && error.endsInDetail)
      } else if let denied = Dependent.denied(in: error.message) {
        list.objects = [denied]
      } else {
        list.objects = Dependent.ranger(in: text)
      }
      return (error, list)
    }
  }
}

extension LogPart {
  fileprivate var rangerText: String? {
    if case .json(let value, _) = self { value["msgDesc"]?.string } else { nil }
  }
}

extension Dependent {
  /// As the samples write it.
  fileprivate init?(_ value: JSONValue) {
    guard let how = value["how"]?.string.flatMap(How.init) else { return nil }
    self.init(how, kind: value["kind"]?.string, name: value["name"]?.string, raw: value["raw"]?.string)
    if let on = value["on"], let kind = on["kind"]?.string, let name = on["name"]?.string {
      self.on = Target(kind: kind, name: name)
    }
    count = value["count"]?.number.flatMap { Int($0) }
    objectType = value["object_type"]?.string
    ofRole = value["of_role"]?.string
    inRole = value["in_role"]?.string
    schema = value["schema"]?.string
    language = value["language"]?.string
  }
}
