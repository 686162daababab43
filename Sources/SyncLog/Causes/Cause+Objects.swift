extension Cause {
  /// Takes the objects that the message and its Detail name.
  mutating func addObjects(_ diagnosis: Diagnosis, isCut: Bool) {
    let error = diagnosis.error
    switch id {
    case "role_dependents", "object_dependents":
      if let detail = error.detail { objects = DependentList(detail: detail, isCut: isCut && error.endsInDetail) }
      if let policy = Dependent.policy(in: error.message) { objects.objects.append(policy) }
    case "permission_denied": objects.objects += Dependent.denied(in: error.message).map { [$0] } ?? []
    case "ranger_error": objects.objects += Dependent.ranger(in: error.message)
    default: break
    }
  }

  /// Learns from the objects and the server's manner whose SQL is spoken.
  mutating func addDialect(_ error: ServerError) {
    let isDWS =
      error.peer != nil || Self.isNode(error.node) || sqlState?.hasPrefix("YY") == true
      || Bytes.contains("row level security policy", Substring(error.message))
      || Self.isChinese(error.message) || objects.objects.lazy.prefix(200).contains(where: Self.isDWS)
    let isPostgreSQL = !isDWS && objects.objects.lazy.prefix(200).contains(where: Self.isPostgreSQL)
    dialect = isPostgreSQL ? .postgresql : .dws
    isDialectKnown = isDWS || isPostgreSQL
  }

  private static func isNode(_ node: String?) -> Bool {
    guard let node else { return false }
    return node.hasPrefix("dn_") || node.hasPrefix("cn_")
  }

  private static func isChinese(_ text: String) -> Bool {
    text.utf8.prefix(3).first.map { 0xE4...0xE9 ~= $0 } ?? false
  }

  private static func isDWS(_ object: Dependent) -> Bool {
    guard let raw = object.raw else { return false }
    return raw.hasPrefix("target of row level security policy ") || isChinese(String(raw.drop { $0 == " " }))
      || (object.kind == "column" && !raw.hasPrefix("privileges for column "))
  }

  private static func isPostgreSQL(_ object: Dependent) -> Bool {
    guard let raw = object.raw else { return false }
    return raw.hasPrefix("target of policy ") || raw.hasPrefix("privileges for column ")
  }
}
