extension AwaySummary {
  /// Of recorded changes after `since`, in any order; each task is told once, by how it stood then and stands now, and
  /// not at all where that is routine. `knownFingerprints` are the causes that there were at `since`.
  package init(changes: [RecordedChange], since: Int64, until: Int64, knownFingerprints: Set<String>) {
    var stories: [TaskID: AwayStory] = [:]
    for change in changes.sorted(by: { $0.at < $1.at }) where change.at > since {
      stories[change.task, default: AwayStory(change)].take(change)
    }
    let fingerprints = Set(stories.values.compactMap(\.fingerprint)).subtracting(knownFingerprints)
    self.init(
      since: since, until: until, items: Self.sorted(stories.compactMap { $1.item(of: $0) }),
      newCauses: fingerprints.count)
  }

  /// Of two digests: what was shown at `since`, and what is known at `until`; a place that isn't in both is left out.
  package init(from old: Digest, to new: Digest, since: Int64, until: Int64) {
    let both = new.snapshot.places.filter { place in
      [old, new].allSatisfy { $0.snapshot.part(of: place)?.isPartial == false }
    }
    var items: [Item] = []
    for place in both { items += Self.items(of: place, from: old, to: new) }
    let known = Set(old.causes.lazy.map(\.fingerprint))
    let isNew = new.causes.lazy.filter { !known.contains($0.fingerprint) }
    self.init(since: since, until: until, items: Self.sorted(items), newCauses: isNew.count)
  }

  private static func items(of place: PlaceID, from old: Digest, to new: Digest) -> [Item] {
    let at = new.snapshot.part(of: place)?.takenAt ?? new.snapshot.takenAt
    let work = RecordWork(digest: new, previous: old, place: place)
    let changed = work.changed.compactMap { index, origin -> Item? in
      let task = new.snapshot.tasks[index]
      let story = AwayStory(
        from: origin.map { old.states[$0] }, fingerprint: origin.flatMap { old.book.fingerprint(at: $0) },
        to: new.states[index], fingerprint: new.book.fingerprint(at: index))
      return story.news.map { Item(task: task.id, clusterName: task.clusterName, news: $0, at: at) }
    }
    let gone = work.missing.map { Item(task: $0.id, clusterName: $0.clusterName, news: .vanished, at: at) }
    return changed + gone
  }

  /// Worst first, then newest first.
  private static func sorted(_ items: [Item]) -> [Item] {
    let sorted = items.sorted { one, other in
      if one.news != other.news { return one.news.rawValue < other.news.rawValue }
      return one.at == other.at ? one.task < other.task : one.at > other.at
    }
    return Array(sorted.prefix(Digest.maximumTransitions))
  }
}
