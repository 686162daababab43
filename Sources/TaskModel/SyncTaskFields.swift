/// A task's fields one by one, as an answer of the service gives them: the loose form from which a `SyncTask` is packed.
///
/// Every field is optional, as in the API. Texts are whole and unsanitised; times are epoch milliseconds.
package struct SyncTaskFields: Equatable, Sendable {
  package var id: String?
  package var clusterName: String?
  package var clusterType: String?
  package var clusterID: String?
  package var dataConnectionName: String?
  package var dataConnectionID: String?
  package var dataConnectionWorkspace: String?
  package var instanceID: String?
  package var projectID: String?
  package var domainID: String?
  package var createUser: String?
  package var updateUser: String?
  package var syncStatus: String?
  package var scheduleStatus: String?
  package var schedulePeriod: String?
  package var syncMessage: String?
  package var scheduleStartHour: Int?
  package var scheduleEndHour: Int?
  package var scheduleInterval: Int?
  package var syncTime: Int64?
  package var createTime: Int64?
  package var updateTime: Int64?
  /// True when a field had a type or a value that the API doesn't document, so that it was left out or guessed.
  package var isIrregular = false

  package init() {}
}
