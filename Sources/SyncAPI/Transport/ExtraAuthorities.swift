import NIOSSL

/// Certificates of authorities that are trusted beside the machine's own.
struct ExtraAuthorities {
  /// Certificates in one file; more are taken for a mistake.
  private static let limit = 1000

  let certificates: [NIOSSLCertificate]

  /// Reads PEM; nil stands for none at all.
  init(pem: [UInt8]?) throws(ConnectionProblem) {
    guard let pem else {
      certificates = []
      return
    }
    let text = String(decoding: pem, as: UTF8.self)
    guard text.contains("-----BEGIN CERTIFICATE-----") || text.contains("-----BEGIN TRUSTED CERTIFICATE-----") else {
      let isKey = text.contains("PRIVATE KEY-----")
      let isBinary = pem.first == 0x30 && pem.count > 4
      throw Self.problem(
        isKey
          ? "it holds a private key and no certificate; name the authority's certificate"
          : isBinary
            ? "it is in the binary form (DER); turn it into PEM with: openssl x509 -inform der -in FILE -out FILE.pem"
            : "it holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----")
    }
    do {
      certificates = try NIOSSLCertificate.fromPEMBytes(pem)
    } catch {
      throw Self.problem("a certificate in it is broken; export the authority's certificate as PEM again")
    }
    guard 1...Self.limit ~= certificates.count else {
      throw Self.problem("it holds \(certificates.count) certificates; it may hold 1 to \(Self.limit)")
    }
  }

  private static func problem(_ text: String) -> ConnectionProblem { ConnectionProblem("ca_file", text) }
}
