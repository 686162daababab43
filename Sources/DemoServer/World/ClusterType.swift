/// What a task synchronizes into, in the service's spelling.
enum ClusterType: String, CaseIterable {
  case dws = "DWS"
  case mrs = "MRS"
}
