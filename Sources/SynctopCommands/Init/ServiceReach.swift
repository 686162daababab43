import SyncAPI

/// The way to the service while it is set up.
struct ServiceReach: Sendable {
  let plan: ConnectionPlan
  let reads: SetUpAPI
}
