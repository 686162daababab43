import NIOSSL
import TaskModel

extension Transport {
  /// The same trust as requests have: never less than the whole check.
  var tlsConfiguration: TLSConfiguration {
    get throws(FetchFailure) {
      var configuration = TLSConfiguration.makeClientConfiguration()
      configuration.applicationProtocols = ["http/1.1"]
      guard let extraAuthorities else { return configuration }
      do {
        configuration.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMBytes(extraAuthorities))]
        return configuration
      } catch {
        throw FetchFailure(.tlsFailed, message: "the file of authorities holds no certificate that can be read")
      }
    }
  }
}
