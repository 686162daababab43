extension Answer {
  /// The troubles of a gateway and of what lies behind it; one of three kinds.
  static func serverFault(_ kind: Int) -> Self {
    switch kind {
    case 0: service(500, "DLS.0500", "Internal server error.")
    case 1: Self(502, body: Array(gatewayPage.utf8), contentType: "text/html")
    default: gateway(503, "0613", "The IAM service is currently unavailable")
    }
  }

  /// A sign-in page where JSON should be.
  static var page: Self { Self(200, body: Array(signInPage.utf8), contentType: "text/html;charset=utf-8") }

  /// Bytes that are neither JSON nor text.
  static func garbage(_ dice: inout SplitMix64) -> Self {
    Self(200, body: (0..<512).map { _ in UInt8(truncatingIfNeeded: dice.next()) })
  }

  private static let gatewayPage = """
    <html>
    <head><title>502 Bad Gateway</title></head>
    <body><center><h1>502 Bad Gateway</h1></center><hr></body>
    </html>

    """

  private static let signInPage = """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Sign in</title></head>
    <body><form method="post"><h1>Sign in</h1><input name="account"></form></body>
    </html>

    """
}
