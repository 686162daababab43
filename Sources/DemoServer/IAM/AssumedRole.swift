import SyncLog

/// The agency that a caller wants to act as.
struct AssumedRole: Equatable {
  let agency: String
  /// The name or the id of the account that it belongs to.
  let domain: String

  /// Nil unless agency and account are named.
  init?(_ role: JSONValue) {
    guard let agency = role["agency_name"]?.string,
      let domain = role["domain_name"]?.string ?? role["domain_id"]?.string
    else { return nil }
    self.agency = agency
    self.domain = domain
  }
}
