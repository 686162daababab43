/// A task's change of state, as it was recorded.
package struct RecordedChange: Equatable, Sendable {
  package let task: TaskID
  /// As it was called at that time; unsanitised.
  package let clusterName: String?
  package let kind: Transition.Kind
  /// The poll that showed it, epoch milliseconds.
  package let at: Int64
  /// The poll before it that saw the task, epoch milliseconds: the change lies between both. Nil for what appeared.
  package let after: Int64?
  /// `sync_time` of the run that it is about; nil for none.
  package let run: Int64?
  /// The fingerprint of the cause from then on, where the task failed.
  package let fingerprint: String?

  package init(
    task: TaskID, clusterName: String?, kind: Transition.Kind, at: Int64, after: Int64? = nil, run: Int64? = nil,
    fingerprint: String? = nil
  ) {
    self.task = task
    self.clusterName = clusterName
    self.kind = kind
    self.at = at
    self.after = after
    self.run = run
    self.fingerprint = fingerprint
  }
}
