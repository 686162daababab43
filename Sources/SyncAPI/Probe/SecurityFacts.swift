/// How a secure connection came about.
package struct SecurityFacts: Sendable, Equatable {
  /// Such as `TLS 1.3`.
  package let version: String
  package let certificate: CertificateFacts?
}
