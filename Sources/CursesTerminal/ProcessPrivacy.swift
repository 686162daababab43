import CNcurses

/// Keeps the process' memory, in which secrets are, out of core files, debuggers and crash reports.
package enum ProcessPrivacy {
  /// Call it first of all, before a terminal is opened. Never fails.
  package static func begin() { cn_keep_memory_private() }
}
