import Screen
import SyncAPI
import SyncLog
import TaskModel

extension PlaceCheckup {
  /// The checks that need a sign-in: IAM, the project, the workspace, and the list call with its bounds.
  func checkService(_ connection: Connection) async {
    let probe = ServiceProbe(connection, clock: .system)
    defer { Task { await probe.shutdown() } }
    guard let entered = await checkSignIn(probe, connection) else {
      return await skip(
        [.project, .workspace, .permissions, .pageSize, .rate], Wording("nobody is signed in", "未能登录"))
    }
    let reads: SetUpAPI
    do throws(ConnectionProblem) {
      reads = try await probe.setUp()
    } catch {
      return await skip([.project, .workspace, .permissions, .pageSize, .rate], Wording("\(error)", "\(error)"))
    }
    await tell(await ProjectCheck(reads: reads, wanted: connection.project, id: entered.projectID).finding())
    let workspaces = WorkspaceCheck(
      reads: reads, projectID: entered.projectID, wanted: configuration.words(.workspace) ?? [])
    let (finding, workspace) = await workspaces.finding()
    await tell(finding)
    await reads.shutdown()
    guard let workspace else {
      return await skip([.permissions, .pageSize, .rate], Wording("no workspace is known", "没有可用的工作空间"))
    }
    await checkList(probe, workspace)
  }

  private func checkSignIn(_ probe: ServiceProbe, _ connection: Connection) async -> SignInFacts? {
    do throws(FetchFailure) {
      let facts = try await probe.enter()
      await tell(await SignInFinding(connection: connection, facts: facts).finding())
      return facts
    } catch {
      await tell(Finding(.iam, failure: error))
      return nil
    }
  }

  private func checkList(_ probe: ServiceProbe, _ workspace: String) async {
    do throws(FetchFailure) {
      let page = try await probe.page(limit: 1, workspace: workspace)
      let total = page.total.map(String.init) ?? "?"
      await tell(
        Finding(
          .permissions, .ok,
          Wording(
            "the list call works: \(total) tasks (\(page.took.shown))", "任务列表接口可用：\(total) 个任务(\(page.took.shown))"),
          [
            "total": page.total.map(JSONValue.integer) ?? .null,
            "instance_id": page.instanceID.map(JSONValue.string) ?? .null,
            "milliseconds": .integer(page.took.wholeMilliseconds),
          ]))
      let sizes = PageSizeCheck(probe: probe, workspace: workspace, wanted: configuration.integer(.pageSize))
      let (finding, headers) = await sizes.finding()
      await tell(finding)
      await tell(RateFinding.finding(headers: headers.isEmpty ? page.rate : headers, configuration))
    } catch {
      await tell(PermissionFinding.finding(error))
      await skip([.pageSize, .rate], Wording("the list call doesn't work", "任务列表接口不可用"))
    }
  }
}
