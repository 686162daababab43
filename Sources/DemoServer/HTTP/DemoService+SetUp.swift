import SyncLog
import TaskModel

/// The calls by which people find what to watch: instances, workspaces and data connections.
extension DemoService {
  /// Tasks whose connections are looked through, and the most connections that are listed.
  private static let connectionBounds = (tasks: 1000, connections: 200)
  /// The length of a page where none is asked for.
  private static let usualPage = 20

  func list(_ instances: [DemoInstance], _ request: Received) -> Answer {
    let all = instances.map { json(of: $0) }
    return page(of: all, request, usual: Self.usualPage) { part, _ in
      ["count": .integer(all.count), "commodity_orders": part]
    }
  }

  func workspaces(of instance: DemoInstance, _ request: Received) -> Answer {
    let identity = instance.world.identity
    let named = zip(identity.workspaces, DemoInstance.workspaceNames).enumerated()
    let all: [JSONValue] = named.map { number, workspace in
      [
        "id": .string(workspace.0), "name": .string(workspace.1), "description": "", "eps_id": "0",
        "is_default": .integer(number == 0 ? 1 : 0), "instance_id": .string(instance.id), "owner_name": "demo",
        "project_id": .string(identity.projectID), "create_user": "demo", "member_num": 3,
        "create_time": .integer(world.start - Int64(400 - number) * BeijingTime.day),
      ]
    }
    return page(of: all, request, usual: Self.usualPage) { part, length in
      let pages = JSONValue.integer((all.count + length - 1) / length)
      return ["count": .integer(all.count), "total_page": pages, "data": part]
    }
  }

  func dataConnections(in instance: DemoInstance, _ request: Received, at moment: Int64) -> Answer {
    let parameters = Dictionary(request.parameters) { first, _ in first }
    let all = connections(in: instance, request, at: moment).filter { connection in
      let hasName = parameters["name"].map { connection["dw_name"]?.string?.contains($0) == true } ?? true
      return hasName && (parameters["type"].map { connection["dw_type"]?.string == $0 } ?? true)
    }
    return page(of: all, request, usual: Self.connectionBounds.connections) { part, _ in
      ["count": .integer(all.count), "data_connection_lists": part]
    }
  }

  func dataConnection(_ id: String, in instance: DemoInstance, _ request: Received, at moment: Int64) -> Answer {
    let found = connections(in: instance, request, at: moment).first { $0["dw_id"]?.string == id }
    guard let found else { return .service(404, "DLM.4002", "The data connection does not exist.") }
    return Answer(200, body: Array(found.jsonText().utf8))
  }

  /// The connections of the workspace that the request names.
  private func connections(in instance: DemoInstance, _ request: Received, at moment: Int64) -> [JSONValue] {
    let workspace = request.header("workspace")
    var seen: Set<String> = []
    let places = 0..<min(instance.world.count, Self.connectionBounds.tasks)
    let all: [JSONValue] = places.compactMap { index in
      let task = instance.world.fields(ofTaskAt: index, moment: moment)
      guard task.dataConnectionWorkspace == workspace, let id = task.dataConnectionID, seen.insert(id).inserted
      else { return nil }
      return [
        "dw_id": .string(id), "dw_name": text(task.dataConnectionName), "dw_type": text(task.clusterType),
        "agent_id": text(task.clusterID), "agent_name": "cdm-demo", "qualified_name": text(task.dataConnectionName),
        "create_user": text(task.createUser), "create_time": task.createTime.map { .integer($0) } ?? nil,
      ]
    }
    return Array(all.prefix(Self.connectionBounds.connections))
  }

  private func json(of instance: DemoInstance) -> JSONValue {
    let expiry = world.start + (instance.status == .active ? 330 : -20) * BeijingTime.day
    return [
      "resource_id": .string(instance.id), "resource_name": .string(instance.name),
      "resource_spec_code": "dayu.enterprise", "status": .integer(instance.status.rawValue), "eps_id": "0",
      "create_user": "demo", "vpc_id": .string(world.identity.domainID),
      "create_time": .integer(world.start - 400 * BeijingTime.day),
      "effective_time": .integer(world.start - 400 * BeijingTime.day), "expire_time": .integer(expiry),
    ]
  }

  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? nil }

  /// The part of a list that the request asks for by `limit` and `offset`, and the length of a page.
  private func page(
    of all: [JSONValue], _ request: Received, usual limit: Int,
    _ body: (_ part: JSONValue, _ length: Int) -> JSONValue
  ) -> Answer {
    let query: TaskQuery
    do { query = try TaskQuery(query: request.query) } catch { return .badQuery(error) }
    let length = request.parameters.contains { $0.0 == "limit" } ? query.limit : limit
    let part = JSONValue.array(Array(all.dropFirst(query.offset).prefix(length)))
    return Answer(200, body: Array(body(part, length).jsonText().utf8))
  }
}
