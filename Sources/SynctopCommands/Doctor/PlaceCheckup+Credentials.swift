import SyncAPI
import SyncLog

extension PlaceCheckup {
  /// Which credentials count and why; gives them where there are some.
  func checkCredentials() async -> Credentials? {
    let chain = CredentialChain(place.configuration)
    do throws(ConfigurationError) {
      let chosen = try await chain.choose()
      let told = "\(chosen.credentials): \(chosen.place); \(chain.report().reason)"
      await tell(Finding(.credentials, .ok, Wording(told, told)))
      return chosen.credentials
    } catch {
      let first = error.problems.first
      let all = error.problems.map { $0.place.isEmpty ? $0.what : "\($0.place): \($0.what)" }.joined(separator: "; ")
      await tell(
        Finding(
          .credentials, .fail, Wording(all, all), next: first.map { Wording($0.nextStep, $0.nextStep) }))
      return nil
    }
  }
}
