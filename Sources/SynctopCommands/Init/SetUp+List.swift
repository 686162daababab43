import SyncAPI
import SyncLog
import TaskModel

extension SetUp {
  /// Tries a list call with what was found; says how many tasks there are, or why it fails. Somebody may go on all the
  /// same.
  func checkList(_ reach: ServiceReach?) async throws -> Bool {
    guard let reach else { return false }
    let probe: ServiceProbe
    do throws(ConnectionProblem) {
      probe = ServiceProbe(
        try reach.plan.about(projectID: answers.project?.id ?? "").connection(workspace: "none"), clock: .system)
    } catch {
      throw CommandFailure("\(error.setting): \(error)", nextStep: "correct \(error.setting)")
    }
    while true {
      do throws(FetchFailure) {
        let page = try await firstPage(probe)
        await probe.shutdown()
        let count = page.total.map(String.init) ?? "?"
        dialogue.say(Wording("The list call works: \(count) tasks.", "任务列表接口可用：\(count) 个任务。"))
        return true
      } catch {
        do {
          try explain(error)
        } catch {
          await probe.shutdown()
          throw error
        }
      }
      guard try await dialogue.confirm(Wording("Try again?", "重试？"), standard: false, flag: "") else { break }
    }
    await probe.shutdown()
    let question = Wording("Write the configuration all the same?", "仍要写入配置？")
    guard try await dialogue.confirm(question, standard: false, flag: "") else {
      throw CommandFailure("nothing was written", nextStep: "`synctop doctor` looks into what fails")
    }
    return false
  }

  private func firstPage(_ probe: ServiceProbe) async throws(FetchFailure) -> PageFacts {
    _ = try await probe.enter()
    return try await probe.page(limit: 1, workspace: answers.workspace?.id ?? "")
  }
}
