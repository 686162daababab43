import Signing
import SyncAPI
import SyncLog

extension PlaceCheckup {
  /// Which credentials count and why; gives them where there are some.
  func checkCredentials() async -> Credentials? {
    do throws(ConfigurationError) {
      guard let credentials = try place.configuration.credentials() else {
        await tell(
          Finding(
            .credentials, .fail, Wording("there are none", "没有可用凭证"),
            next: Wording(
              "run `synctop init`, or set SYNCTOP_TOKEN, or SYNCTOP_AK and SYNCTOP_SK",
              "请运行 `synctop init`，或设置 SYNCTOP_TOKEN，或 SYNCTOP_AK 和 SYNCTOP_SK")))
        return nil
      }
      await tell(Finding(.credentials, .ok, Wording("\(credentials)", "\(credentials)")))
      return credentials
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
