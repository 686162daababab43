import SyncLog
import TaskModel

/// The calls by which people find what to watch: instances, workspaces and data connections.
extension DemoService {
  /// Tasks whose connections are looked through, and the most connections that are listed.
  private static let connectionBounds = (tasks: 1000, connections: 200)

  func instances(_ request: Received) -> Answer {
    let instance: JSONValue = [
      "resource_id": .string(world.identity.instanceID), "resource_name": "dayu_demo",
      "resource_spec_code": "dayu.enterprise", "status": 2, "eps_id": "0", "create_user": "demo",
      "vpc_id": .string(world.identity.domainID), "create_time": .integer(world.start - 400 * BeijingTime.day),
      "effective_time": .integer(world.start - 400 * BeijingTime.day),
      "expire_time": .integer(world.start + 330 * BeijingTime.day),
    ]
    return page(of: [instance], request) { part, count in ["count": count, "commodity_orders": part] }
  }

  func workspaces(of instance: String, _ request: Received) -> Answer {
    guard instance == world.identity.instanceID else { return .unknownWorkspace }
    let names = ["default", "finance", "数据治理", "sandbox"]
    let all: [JSONValue] = zip(world.identity.workspaces, names).enumerated().map { number, workspace in
      [
        "id": .string(workspace.0), "name": .string(workspace.1), "description": "", "eps_id": "0",
        "is_default": .integer(number == 0 ? 1 : 0), "instance_id": .string(instance), "owner_name": "demo",
        "project_id": .string(world.identity.projectID), "create_user": "demo", "member_num": 3,
        "create_time": .integer(world.start - Int64(400 - number) * BeijingTime.day),
      ]
    }
    return page(of: all, request) { part, count in ["count": count, "total_page": 1, "data": part] }
  }

  func dataConnections(_ request: Received, at moment: Int64) -> Answer {
    let workspace = request.header("workspace")
    var seen: Set<String> = []
    let all: [JSONValue] = (0..<min(world.count, Self.connectionBounds.tasks)).compactMap { index in
      let task = world.fields(ofTaskAt: index, moment: moment)
      guard task.dataConnectionWorkspace == workspace, let id = task.dataConnectionID, seen.insert(id).inserted
      else { return nil }
      return [
        "dw_id": .string(id), "dw_name": text(task.dataConnectionName), "dw_type": text(task.clusterType),
        "agent_id": text(task.clusterID), "agent_name": "cdm-demo", "qualified_name": text(task.dataConnectionName),
        "create_user": text(task.createUser), "create_time": task.createTime.map { .integer($0) } ?? nil,
      ]
    }
    return page(of: Array(all.prefix(Self.connectionBounds.connections)), request, usual: all.count) { part, count in
      ["count": count, "data_connection_lists": part]
    }
  }

  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? nil }

  /// The part of a list that the request asks for by `limit` and `offset`.
  private func page(
    of all: [JSONValue], _ request: Received, usual limit: Int = 20,
    _ body: (_ part: JSONValue, _ count: JSONValue) -> JSONValue
  ) -> Answer {
    let query: TaskQuery
    do { query = try TaskQuery(query: request.query) } catch { return .badQuery(error) }
    let length = request.query.contains("limit=") ? query.limit : limit
    let part = JSONValue.array(Array(all.dropFirst(query.offset).prefix(length)))
    return Answer(200, body: Array(body(part, .integer(all.count)).jsonText().utf8))
  }
}
