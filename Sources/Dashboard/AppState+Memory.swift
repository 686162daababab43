import SyncLog
package import TaskModel

extension AppState {
  /// Shows what is remembered of places that haven't answered yet; it never takes the place of an answer.
  mutating func takeRemembered(_ digest: Digest) {
    guard isWatched(digest) else { return }
    let shown = (waiting?.digest ?? self.digest)?.snapshot.parts ?? []
    let isOlder = shown.contains { part in
      !part.isRemembered && digest.snapshot.part(of: part.place)?.isRemembered != false
    }
    if !isOlder { replace(with: digest) }
  }

  /// Whether what is shown of a task's place is what was remembered, and no answer of the service.
  package func isRemembered(_ task: SyncTask) -> Bool {
    digest?.snapshot.part(of: task.place)?.isRemembered ?? false
  }

  /// Whether nothing that is shown is an answer of the service.
  package var isAllRemembered: Bool {
    digest.map { $0.snapshot.parts.allSatisfy(\.isRemembered) } ?? false
  }

  /// Whether a digest has answers of the service where the board shows what was remembered.
  func isFirstAnswer(_ digest: Digest) -> Bool {
    (self.digest?.snapshot.parts ?? []).contains { part in
      part.isRemembered && digest.snapshot.part(of: part.place)?.isRemembered == false
    }
  }

  /// Takes why nothing is remembered, and says it once where it is new.
  mutating func take(_ trouble: MemoryTrouble?) {
    guard trouble != memoryTrouble else { return }
    let wasTroubled = memoryTrouble != nil
    memoryTrouble = trouble
    if trouble != nil || wasTroubled { banner = .memory(trouble) }
  }
}
