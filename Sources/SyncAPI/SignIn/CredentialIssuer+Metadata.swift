import TaskModel

extension CredentialIssuer {
  /// Where a server of the cloud finds its own metadata.
  package static let metadataAddress = "http://169.254.169.254"

  /// The metadata service of the server that this runs on: temporary keys of the agency that the server has.
  ///
  /// It is asked without a proxy, and gives up soon where there is none.
  package static func metadata(at endpoint: Endpoint, clock: APIClock) -> CredentialIssuer {
    CredentialIssuer(name: "the server's metadata") { () async throws(FetchFailure) in
      throw FetchFailure(.other, message: "not there yet", step: .issue)
    }
  }
}
