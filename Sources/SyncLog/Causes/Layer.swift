/// The part of the way from DataArts Studio to the cluster that a cause lies in.
package enum Layer: String, Hashable, Sendable, CaseIterable {
  case database, agent, datamanager, gateway, iam, dws, mrs, ranger, task, unknown
}
