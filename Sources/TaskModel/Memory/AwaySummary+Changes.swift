extension AwaySummary {
  /// Of recorded changes after `since`, in any order; each task is told once, by how it stood then and stands now.
  /// `knownFingerprints` are the causes that there were at `since`.
  package init(changes: [RecordedChange], since: Int64, until: Int64, knownFingerprints: Set<String>) {
    self.init(since: since, until: until, items: [], newCauses: 0)
  }

  /// Of two digests: what was shown at `since`, and what is known at `until`.
  package init(from old: Digest, to new: Digest, since: Int64, until: Int64) {
    self.init(since: since, until: until, items: [], newCauses: 0)
  }
}
