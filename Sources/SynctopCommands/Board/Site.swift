import SyncAPI

/// Which tasks a place shows: two places of the same site show the same ones, whoever reads them.
struct Site: Hashable, Sendable {
  /// The service's address, or what stands for it where there is none.
  let service: String
  var project = ProjectChoice.any
  var workspace = ""
}
