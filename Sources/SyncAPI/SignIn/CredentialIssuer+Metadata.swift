import TaskModel

extension CredentialIssuer {
  /// Where a server of the cloud finds its own metadata.
  package static let metadataAddress = "http://169.254.169.254"

  /// The metadata service of the server that this runs on: temporary keys of the agency that the server has.
  ///
  /// It is asked without a proxy, and gives up within seconds where there is none: then, and where the
  /// server has no agency, the failure is `.metadataMissing`.
  package static func metadata(at endpoint: Endpoint, clock: APIClock) -> CredentialIssuer {
    CredentialIssuer(name: "the metadata service at \(endpoint.authority)") { () async throws(FetchFailure) in
      try await MetadataClient(endpoint: endpoint, clock: clock).credentials()
    }
  }
}
