/// How the project is known before anything was asked.
package enum ProjectChoice: Sendable, Hashable {
  case id(String)
  /// By its name, which IAM knows the id of; the main project of a region is called as the region.
  case named(String)
  /// None in particular: to ask IAM which there are. Nothing can be asked of the service so.
  case any
}
