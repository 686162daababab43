import Foundation
import Signing
import SyncAPI
import SyncWire
import TaskModel
import Testing

@Suite struct `A server that signs anew with the official signer` {
  private static let key = AccessKey(id: "AKEXAMPLE0123456789A", secret: "SK/example+0123456789")
  private static let temporary = AccessKey(
    id: "AKTEMPORARY012345678", secret: "other/secret+", securityToken: "gQpjbi1ub3J0aC00+/= x==")
  private static var answers: [String: Any] {
    [
      "/member-sync-tasks/": ["id": "t1", "sync_status": "SYNC_FAIL"],
      "/member-sync-tasks?": ["tasks": [["id": "t1"]], "total": 1],
      "/v3/projects": ["projects": [["id": "p7", "name": "cn-north-4 任务"]]],
      "/instances": ["count": 1, "commodity_orders": [["resource_id": "i 1+任"]]],
      "/workspaces/": ["count": 1, "data": [["id": "w1"]]],
      "/data-connections": ["count": 1, "data_connection_lists": [["dw_id": "d1"]]],
    ]
  }

  private static let clock = APIClock(
    now: { Int64(Date().timeIntervalSince1970 * 1000) },
    uptime: { .nanoseconds(Int64(DispatchTime.now().uptimeNanoseconds)) },
    sleep: { try await Task.sleep(for: $0) })

  /// What the server said of the requests that `body` made.
  private func verdicts(
    _ body: (Endpoint) async throws -> Void
  ) async throws -> [(verdict: String, target: String, headers: [String: String])] {
    let keys = [Self.key.id: Self.key.secret, Self.temporary.id: Self.temporary.secret]
    let notes = try await OfficialSigner.serve(keys: keys, answers: Self.answers) { port in
      try await body(try Endpoint("http://127.0.0.1:\(port)/gate_way/x"))
    }
    return notes.map { note in
      let pairs = (note["headers"] as? [[String]] ?? []).map { ($0[0], $0[1]) }
      return (
        note["verdict"] as? String ?? "", note["target"] as? String ?? "",
        Dictionary(pairs) { first, _ in first }
      )
    }
  }

  private func api(
    _ endpoint: Endpoint, _ key: AccessKey, project: String? = "p 1+任", name: String? = nil
  ) throws -> SyncAPI {
    let connection = try Connection(
      endpoint: endpoint, projectID: project, workspace: "w1  inner  blanks", credentials: .accessKey(key),
      language: "zh-cn", projectName: name, iamEndpoint: endpoint)
    return SyncAPI.live(connection, clock: Self.clock)
  }

  @Test(.enabled(if: OfficialSigner.isInstalled, "pip install huaweicloudsdkcore"), .timeLimit(.minutes(5)))
  func `takes every request of the client's`() async throws {
    let said = try await verdicts { endpoint in
      for key in [Self.key, Self.temporary] {
        let api = try api(endpoint, key)
        var request = ListRequest()
        request.clusterType = "DWS"
        request.clusterName = "财务 / +*&=?#%2F~'\"é"
        request.syncStatus = "SYNC_FAIL"
        request.scheduleStatus = "NOT_SCHEDULE"
        request.orderBy = "SYNC_TIME"
        request.isAscending = false
        request.offset = 3
        request.limit = 7
        #expect(try await api.list(request).snapshot.tasks.count == 1)
        #expect(try await api.list(ListRequest()).snapshot.tasks.count == 1)
        for id in ["t1", "a b", "任务+*?#&=;:@!$'()[]{}|^`\"<>~", "e\u{301}", "😀", String(repeating: "x", count: 256)] {
          #expect(try await api.show(id).task.syncStatus == .failed)
        }
        await api.shutdown()
      }
      let named = try api(endpoint, Self.key, project: nil, name: "cn-north-4 任务")
      #expect(try await named.show("t1").task.syncStatus == .failed)
      await named.shutdown()
    }
    #expect(said.count == 18)
    #expect(said.allSatisfy { $0.verdict == "ok" }, "\(said.filter { $0.verdict != "ok" })")
    let service = said.filter { !$0.target.contains("/v3/") }
    #expect(service.allSatisfy { $0.headers["workspace"] == "w1  inner  blanks" && $0.headers["x-project-id"] != nil })
    #expect(said.count { $0.headers["x-security-token"] == Self.temporary.securityToken } == 8)
  }

  @Test(.enabled(if: OfficialSigner.isInstalled, "pip install huaweicloudsdkcore"), .timeLimit(.minutes(5)))
  func `takes every request of a set-up`() async throws {
    let said = try await verdicts { endpoint in
      let connection = try SetUpConnection(
        endpoint: endpoint, iamEndpoint: endpoint, credentials: .accessKey(Self.temporary))
      let api = SetUpAPI.live(connection, clock: Self.clock)
      #expect(try await api.projects("cn-north-4 任务").map(\.id) == ["p7"])
      let instance = try #require(try await api.instances("p7").first)
      #expect(try await api.workspaces("p7", instance.id).map(\.id) == ["w1"])
      #expect(try await api.dataConnections("p7", "w1").map(\.id) == ["d1"])
      await api.shutdown()
    }
    #expect(said.map(\.verdict) == ["ok", "ok", "ok", "ok"], "\(said)")
  }

  @Test(.enabled(if: OfficialSigner.isInstalled, "pip install huaweicloudsdkcore"), .timeLimit(.minutes(5)))
  func `refuses wrong keys, and its echo shows that only the key is wrong`() async throws {
    let said = try await verdicts { endpoint in
      for key in [AccessKey(id: Self.key.id, secret: "wrong"), AccessKey(id: "AKSTRANGER0123456789", secret: "s")] {
        let api = try api(endpoint, key)
        do {
          _ = try await api.list(ListRequest())
          Issue.record("a wrong key was taken")
        } catch let failure as FetchFailure {
          #expect(failure.kind == .signInFailed && failure.code == "APIGW.0301")
          #expect(key.id != Self.key.id || failure.signatureDifference?.isEmpty == true)
          #expect(!failure.message.contains("wrong") && !failure.message.contains(key.id))
        }
        await api.shutdown()
      }
    }
    #expect(said.map(\.verdict) == ["mismatch", "unknown key"])
  }
}
