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
}
