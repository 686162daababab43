/// The ids of the demo's account: project, instance, workspaces and the rest, made from the seed.
package struct DemoIdentity: Sendable, Equatable {
  package let projectID: String
  package let instanceID: String
  package let domainID: String
  /// The workspaces of the instance; the first is the one that clients are told.
  package let workspaces: [String]
  package let userID: String
  /// Projects of the account that have nothing to do with the service.
  let otherProjects: [String]

  /// The same for the same seed.
  package init(seed: UInt64) {
    var dice = SplitMix64(seed, 13)
    projectID = dice.hexadecimal()
    instanceID = dice.hexadecimal()
    domainID = dice.hexadecimal()
    workspaces = [dice.hexadecimal(), dice.hexadecimal(), dice.hexadecimal(), dice.hexadecimal()]
    userID = dice.hexadecimal()
    otherProjects = [dice.hexadecimal(), dice.hexadecimal(), dice.hexadecimal()]
  }

  /// The same account's, with another instance.
  init(_ other: Self, instance: String, workspaces: [String]) {
    projectID = other.projectID
    instanceID = instance
    domainID = other.domainID
    self.workspaces = workspaces
    userID = other.userID
    otherProjects = other.otherProjects
  }
}
