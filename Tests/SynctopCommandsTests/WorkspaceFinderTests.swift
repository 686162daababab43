import SyncAPI
import SyncLog
import SyncWire
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `A workspace that isn't named` {
  private func choice(
    _ instances: [InstanceEntry], _ workspaces: [WorkspaceEntry] = [], named instance: String? = nil
  ) -> WorkspaceChoice {
    let reads = SetUpAPI(
      projects: { _ throws(FetchFailure) in [] }, instances: { _ throws(FetchFailure) in instances },
      workspaces: { _, asked throws(FetchFailure) in workspaces.filter { $0.instanceID == asked } },
      dataConnections: { _, _ throws(FetchFailure) in [] }, shutdown: {})
    return WorkspaceChoice(reads: reads, projectID: "p", instanceID: instance)
  }

  private static func workspace(_ id: String, of instance: String = "i", isDefault: Bool = false) -> WorkspaceEntry {
    WorkspaceEntry(id: id, name: id, instanceID: instance, isDefault: isDefault)
  }

  private static func instance(_ id: String, status: Int? = 2) -> InstanceEntry {
    InstanceEntry(id: id, name: "name of " + id, status: status)
  }

  @Test func `is the default one of the only usable instance, else its first`() async throws {
    let workspaces = [Self.workspace("a"), Self.workspace("b", isDefault: true), Self.workspace("c", of: "j")]
    let instances = [Self.instance("gone", status: 3), Self.instance("i"), Self.instance("frozen", status: 4)]
    #expect(try await choice(instances, workspaces).workspace() == "b")
    #expect(try await choice([Self.instance("i", status: nil)], [Self.workspace("a")]).workspace() == "a")
  }

  @Test func `of several instances is left to a person, who is told which there are`() async throws {
    let instances = [Self.instance("i"), Self.instance("j", status: 5)]
    let failure = await #expect(throws: FetchFailure.self) { try await choice(instances).workspace() }
    #expect(failure?.message.contains("name of i (i), name of j (j)") == true)
    #expect(failure?.message.contains("synctop init") == true)
    let named = choice(instances, [Self.workspace("w", of: "j")], named: "j")
    #expect(try await named.workspace() == "w")
  }

  @Test func `of no instance, or of none with a workspace, is told`() async {
    let none = await #expect(throws: FetchFailure.self) { try await choice([]).workspace() }
    #expect(none?.message.contains("no instance") == true)
    let empty = await #expect(throws: FetchFailure.self) { try await choice([Self.instance("i")]).workspace() }
    #expect(empty?.message.contains("no workspace") == true)
  }

  @Test func `is kept for its project, and forgotten with a wrong file`() throws {
    let scratch = try Scratch()
    let state = StateDirectory(environment: ["SYNCTOP_STATE_DIR": scratch.path + "/state"])
    let memory = WorkspaceMemory(state: state)
    let key = WorkspaceMemory.Key(address: "https://h", projectID: "p", instanceID: "")
    let other = WorkspaceMemory.Key(address: "https://h", projectID: "p", instanceID: "i")
    #expect(memory.workspace(key) == nil)
    memory.keep("w", for: key)
    memory.keep("v", for: other)
    memory.keep("u", for: key)
    #expect(memory.workspace(key) == "u")
    #expect(memory.workspace(other) == "v")
    for text in ["", "{", #"{"found": [{"address": "https://h", "project_id": "p", "workspace": "a/b"}]}"#] {
      _ = try scratch.file("state/workspaces.json", text)
      #expect(memory.workspace(key) == nil)
    }
  }

  @Test func `is looked for once by calls at the same time, and anew after a failure`() async throws {
    let searches = Searches()
    let api = SyncAPI.finding { _ throws(FetchFailure) in
      let number = await searches.next(.kept)
      if number == 1 { throw FetchFailure(.timedOut, message: "slow") }
      return (Self.client(answering: "w"), false)
    }
    await #expect(throws: FetchFailure.self) { try await api.show("t") }
    async let one = api.show("1")
    async let two = api.show("2")
    #expect(try await (one.task.id.text, two.task.id.text) == ("1", "2"))
    #expect(await searches.made.count == 2)
    await api.shutdown()
    await #expect(throws: FetchFailure.self) { try await api.show("t") }
  }

  @Test func `that was kept is looked for again once the service refuses it, but a new one isn't`() async throws {
    let searches = Searches()
    let api = SyncAPI.finding { freshness throws(FetchFailure) in
      _ = await searches.next(freshness)
      return freshness == .kept ? (Self.client(failing: .forbidden), true) : (Self.client(answering: "w"), false)
    }
    #expect(try await api.show("t").task.id.text == "t")
    #expect(try await api.show("u").task.id.text == "u")
    #expect(await searches.made == [.kept, .new])
    let refused = SyncAPI.finding { _ throws(FetchFailure) in (Self.client(failing: .forbidden), false) }
    let failure = await #expect(throws: FetchFailure.self) { try await refused.show("t") }
    #expect(failure?.kind == .forbidden)
  }

  private static func client(answering name: String) -> SyncAPI {
    SyncAPI(
      list: { _ throws(FetchFailure) in throw FetchFailure(.other, message: "unused") },
      show: { id throws(FetchFailure) in
        WireTask(JSONObject([JSONObject.Member(key: "id", value: .string(id))]), keepsObject: false)
      })
  }

  private static func client(failing kind: FetchFailure.Kind) -> SyncAPI {
    SyncAPI(
      list: { _ throws(FetchFailure) in throw FetchFailure(kind, message: "no") },
      show: { _ throws(FetchFailure) in throw FetchFailure(kind, message: "no") })
  }
}

private actor Searches {
  private(set) var made: [WorkspaceFinder.Freshness] = []

  func next(_ freshness: WorkspaceFinder.Freshness) -> Int {
    made.append(freshness)
    return made.count
  }
}
