import SyncAPI
import SyncLog

extension SetUp {
  /// The reads with the credentials that were chosen. Throws what is wrong with these.
  func reach() async throws -> ServiceReach {
    let bare = try draft().configuration()
    let chosen = try await CredentialChain(bare).choose()
    let plan = try await ConnectionPlan(bare.hinted(by: chosen.hints), chosen: chosen)
    do throws(ConnectionProblem) {
      return ServiceReach(plan: plan, reads: .live(try plan.setUpConnection(), clock: .system))
    } catch {
      throw ConfigurationError(
        ConfigurationProblem("", "\(error.setting): \(error)", nextStep: "correct \(error.setting)"))
    }
  }
}
