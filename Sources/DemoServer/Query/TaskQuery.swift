/// What a list call asks for: the documented parameters, checked.
struct TaskQuery: Equatable {
  enum Order: String, CaseIterable {
    case clusterName = "CLUSTER_NAME"
    case createTime = "CREATE_TIME"
    case updateTime = "UPDATE_TIME"
    case syncTime = "SYNC_TIME"
  }

  /// The bounds that the demo sets where nothing is documented.
  static let defaultLimit = 100
  static let limits = 1...1000

  var limit = defaultLimit
  /// Tasks to pass over.
  var offset = 0
  var selection = Selection()

  /// Which tasks in which order: what all pages of one listing have in common.
  struct Selection: Hashable {
    var clusterType: String?
    /// Part of a name, in any case of letters.
    var clusterName: String?
    var syncStatus: String?
    var scheduleStatus: String?
    var order: Order?
    var isAscending = true

    /// True when it names neither filter nor order.
    var isEverything: Bool {
      clusterType == nil && clusterName == nil && syncStatus == nil && scheduleStatus == nil && order == nil
    }
  }
}
