/// An agency that a signed-in user acts as: of an account that trusts the user's own.
package struct Agency: Sendable, Equatable {
  package let name: String
  /// The name of the account that the agency belongs to; nil where the id is given.
  package let domainName: String?
  package let domainID: String?

  package init(name: String, domainName: String?, domainID: String? = nil) {
    self.name = name
    self.domainName = domainName
    self.domainID = domainID
  }

  /// The same without blanks around its parts; the id counts before the name.
  func checked() throws(ConnectionProblem) -> Agency {
    let agency = Agency(
      name: try HeaderText.checked(name, "agency"),
      domainName: try HeaderText.checked(optional: domainName, "agency_domain"),
      domainID: try HeaderText.checked(optional: domainID, "agency_domain"))
    guard agency.domainName != nil || agency.domainID != nil else {
      throw ConnectionProblem("agency_domain", "it is missing")
    }
    return agency
  }
}
