import NIOSSL
import TaskModel

extension Transport {
  /// The same trust as requests have: never less than the whole check.
  var tlsConfiguration: TLSConfiguration {
    get throws(FetchFailure) {
      var configuration = TLSConfiguration.makeClientConfiguration()
      configuration.minimumTLSVersion = .tlsv12
      configuration.certificateVerification = .fullVerification
      configuration.applicationProtocols = ["http/1.1"]
      do throws(ConnectionProblem) {
        let extra = try ExtraAuthorities(pem: extraAuthorities).certificates
        if !extra.isEmpty { configuration.additionalTrustRoots = [.certificates(extra)] }
        return configuration
      } catch {
        throw FetchFailure(.tlsFailed, message: "\(error.setting): \(error)")
      }
    }
  }
}
