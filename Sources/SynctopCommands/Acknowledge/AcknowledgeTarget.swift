/// Which troubles are meant: a task's, or those of all tasks with a cause; all without either.
struct AcknowledgeTarget {
  let task: String?
  let fingerprint: String?
}
