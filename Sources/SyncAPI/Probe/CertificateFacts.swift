import NIOSSL

/// Who a server says it is. Texts are unsanitised.
package struct CertificateFacts: Sendable, Equatable {
  package let subject: String
  package let issuer: String
  /// Epoch seconds.
  package let notBefore: Int64
  package let notAfter: Int64

  init(_ certificate: NIOSSLCertificate) {
    subject = Self.text(certificate.subjectName)
    issuer = Self.text(certificate.issuerName)
    notBefore = Int64(certificate.notValidBefore)
    notAfter = Int64(certificate.notValidAfter)
  }

  /// The common name, with the organisation where it has one.
  private static func text(_ names: [SSLCertificateName]) -> String {
    let parts = [SSLCertificateNameType.commonName, .organization].compactMap { type in
      names.first { $0.type == type }?.value
    }
    return String(parts.joined(separator: ", ").prefix(200))
  }
}
