import Foundation
import Testing

@testable import DemoServer

@Suite(.serialized) struct `The demo's set-up` {
  @Test func `leads from the project to instance, workspaces and data connections`() async throws {
    try await DemoVisit.run(tasks: 145) { visit in
      let project = visit.server.credentials.projectID
      let instances = await visit.get(path: "/v1/\(project)/instances", headers: ["workspace": ""])
      let orders = try #require(instances.json["commodity_orders"] as? [[String: Any]])
      let instance = try #require(orders.first?["resource_id"] as? String)
      #expect(instances.json["count"] as? Int == 2 && instance == visit.server.credentials.instanceID)
      let path = "/v1/\(project)/workspaces/\(instance)"
      let workspaces = await visit.get("limit=3&offset=1", path: path, headers: ["workspace": ""])
      #expect(workspaces.json["count"] as? Int == 4)
      let data = try #require(workspaces.json["data"] as? [[String: Any]])
      #expect(data.count == 3 && data.allSatisfy { $0["instance_id"] as? String == instance })
      let all = await visit.get(path: path, headers: ["workspace": ""]).json["data"] as? [[String: Any]] ?? []
      #expect(all.first?["id"] as? String == visit.server.credentials.workspace)
      var connections = 0
      for workspace in all.compactMap({ $0["id"] as? String }) {
        let answer = await visit.get(path: "/v1/\(project)/data-connections", headers: ["workspace": workspace])
        let list = try #require(answer.json["data_connection_lists"] as? [[String: Any]])
        #expect(answer.json["count"] as? Int == list.count && !list.isEmpty)
        connections += list.count
      }
      #expect(connections <= 145 && connections > 20)
    }
  }

  @Test func `needs the sign-in, the project and what exists`() async throws {
    try await DemoVisit.run { visit in
      let project = visit.server.credentials.projectID
      #expect(await visit.get(path: "/v1/\(project)/instances", headers: ["X-Auth-Token": ""]).status == 401)
      #expect(await visit.get(path: "/v1/x/instances").status == 403)
      #expect(await visit.get(path: "/v1/\(project)/workspaces/x").code == "DLM.4001")
      #expect(await visit.get(path: "/v1/\(project)/data-connections", headers: ["workspace": ""]).code == "APIG.0106")
      #expect(await visit.get(path: "/v1/\(project)/data-connections", headers: ["workspace": "x"]).code == "DLM.4001")
      #expect(await visit.get("limit=x", path: "/v1/\(project)/instances").status == 400)
    }
  }

  @Test func `has one instance that can be used, and a frozen one`() async throws {
    try await DemoVisit.run { visit in
      let project = visit.server.credentials.projectID
      let orders = await visit.get(path: "/v1/\(project)/instances").json["commodity_orders"] as? [[String: Any]]
      #expect(orders?.map { $0["status"] as? Int } == [2, 4])
      #expect(orders?.map { $0["resource_id"] as? String } == visit.server.identities.instances)
      let frozen = try #require(visit.server.identities.workspaces.last?.first)
      let path = "/v1/\(project)/workspaces/\(visit.server.identities.instances[1])"
      #expect((await visit.get(path: path).json["data"] as? [[String: Any]])?.first?["id"] as? String == frozen)
      #expect(await visit.get(headers: ["workspace": frozen]).code == "DLM.4001")
    }
  }

  @Test func `has a second instance with tasks of its own where that is asked for`() async throws {
    try await DemoVisit.run(isDouble: true) { visit in
      let project = visit.server.credentials.projectID
      let orders = await visit.get(path: "/v1/\(project)/instances").json["commodity_orders"] as? [[String: Any]]
      #expect(orders?.map { $0["status"] as? Int } == [2, 2, 4])
      let workspace = visit.server.identities.workspaces[1][0]
      let list = await visit.get("limit=100", headers: ["workspace": workspace])
      #expect(list.json["total"] as? Int == 6)
      let tasks = try #require(list.json["tasks"] as? [[String: Any]])
      #expect(tasks.allSatisfy { $0["instance_id"] as? String == visit.server.identities.instances[1] })
      let own = await visit.get("limit=100").json["tasks"] as? [[String: Any]] ?? []
      let ids = Set(own.compactMap { $0["id"] as? String })
      #expect(own.count == 30 && ids.isDisjoint(with: tasks.compactMap { $0["id"] as? String }))
      let id = try #require(tasks.first?["id"] as? String)
      #expect(await visit.get(path: visit.listPath + "/" + id, headers: ["workspace": workspace]).status == 200)
      #expect(await visit.get(path: visit.listPath + "/" + id).status == 404)
    }
  }

  @Test func `gives lists in pages, and connections by name, type and id`() async throws {
    try await DemoVisit.run(tasks: 145) { visit in
      let project = visit.server.credentials.projectID
      let second = await visit.get("limit=1&offset=1", path: "/v1/\(project)/instances")
      #expect((second.json["commodity_orders"] as? [[String: Any]])?.map { $0["status"] as? Int } == [4])
      #expect(second.json["count"] as? Int == 2)
      let path = "/v1/\(project)/workspaces/\(visit.server.credentials.instanceID)"
      #expect(await visit.get("limit=3", path: path).json["total_page"] as? Int == 2)
      let connections = "/v1/\(project)/data-connections"
      let all = await visit.get(path: connections).json["data_connection_lists"] as? [[String: Any]] ?? []
      let one = try #require(all.first)
      let (id, name, type) = (one["dw_id"] as? String ?? "", one["dw_name"] as? String ?? "", one["dw_type"] as? String)
      let shown = await visit.get(path: connections + "/" + id)
      #expect(NSDictionary(dictionary: shown.json) == NSDictionary(dictionary: one))
      #expect(await visit.get(path: connections + "/x").status == 404)
      let named = await visit.get("name=\(name)", path: connections).json["data_connection_lists"] as? [[String: Any]]
      #expect(named?.contains { $0["dw_id"] as? String == id } == true && (named?.count ?? 0) < all.count)
      let typed =
        await visit.get("type=\(type ?? "")", path: connections).json["data_connection_lists"] as? [[String: Any]]
      #expect(typed?.isEmpty == false && typed?.allSatisfy { $0["dw_type"] as? String == type } == true)
      #expect(await visit.get("type=x", path: connections).json["count"] as? Int == 0)
    }
  }

  @Test func `has nothing in the account's other projects`() async throws {
    try await DemoVisit.run { visit in
      let token = await visit.signIn(scope: #"{"project":{"name":"cn-north-4_test"}}"#).headers["x-subject-token"] ?? ""
      let test = visit.server.world.identity.otherProjects[0]
      let answer = await visit.get(path: "/v1/\(test)/instances", headers: ["X-Auth-Token": token])
      #expect(answer.status == 200 && answer.json["count"] as? Int == 0)
      #expect(await visit.get("limit=1", headers: ["X-Auth-Token": token]).code == "APIG.0302")
      let east = await visit.signIn(scope: #"{"project":{"name":"cn-east-3"}}"#).headers["x-subject-token"] ?? ""
      #expect(await visit.get("limit=1", headers: ["X-Auth-Token": east]).code == "APIG.0802")
    }
  }

  @Test func `tells projects in pages, the disabled ones to those who ask for all`() async throws {
    try await DemoVisit.run { visit in
      func names(_ query: String, _ path: String = "/v3/projects") async -> [String] {
        let projects = await visit.get(query, path: path).json["projects"] as? [[String: Any]] ?? []
        return projects.compactMap { $0["name"] as? String }
      }
      let all = ["cn-north-4", "cn-north-4_test", "cn-east-3", "cn-south-1"]
      #expect(await names("") == all)
      #expect(await names("enabled=true") == Array(all.prefix(3)))
      #expect(await names("enabled=false") == ["cn-south-1"])
      #expect(await names("page=2&per_page=3") == ["cn-south-1"])
      #expect(await names("page=1&per_page=3", "/v3/auth/projects") == Array(all.prefix(3)))
      #expect(await names("page=9&per_page=3").isEmpty)
      for query in ["page=0&per_page=1", "page=1&per_page=5001", "page=x&per_page=1", "enabled=perhaps"] {
        #expect(await visit.get(query, path: "/v3/projects").status == 400)
      }
      #expect(await visit.signIn(scope: #"{"project":{"name":"cn-south-1"}}"#).status == 403)
    }
  }
}
