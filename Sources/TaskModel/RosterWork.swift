/// Judges how tasks of a digest stand at one moment.
struct RosterWork {
  let digest: Digest
  let now: Int64
  let acknowledgements: Acknowledgements
  let limits: PlaceLimits

  func standings(_ zones: PlaceZones) -> [Standing] {
    var zone = PlaceZone(zones)
    var standings: [Standing] = []
    standings.reserveCapacity(digest.snapshot.tasks.count)
    digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices {
        zone.move(to: tasks[index].place)
        standings.append(standing(tasks, index, zone.rules))
      }
    }
    return standings
  }

  /// Those of an earlier moment, with those judged again that may stand otherwise by now.
  func standings(_ zones: PlaceZones, after earlier: [Standing]) -> [Standing] {
    var zone = PlaceZone(zones)
    var standings = earlier
    digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices where standings[index].mayDiffer(at: now) {
        zone.move(to: tasks[index].place)
        standings[index] = standing(tasks, index, zone.rules)
      }
    }
    return standings
  }

  /// Reads a task's texts only where the schedule has numbers that hardly any has, or where it may be acknowledged.
  private func standing(
    _ tasks: UnsafeBufferPointer<SyncTask>, _ index: Int, _ zone: borrowing ZoneRules
  ) -> Standing {
    let run = tasks[index].run
    let schedule = run.flags.contains(.rare) ? tasks[index].schedule : Schedule(run)
    let standing = Standing(run, schedule, digest.tracks[index], now, zone)
    guard standing.state.isProblem, acknowledgements.mayHave(tasks[index].idChecksum) else { return standing }
    return acknowledged(standing, tasks[index], index)
  }

  private func acknowledged(_ standing: Standing, _ task: SyncTask, _ index: Int) -> Standing {
    let track = digest.tracks[index]
    let known = Trouble(standing, track, fingerprint: digest.book.fingerprint(at: index))
    guard let trouble = known,
      let found = acknowledgements.holding(
        for: task.id, in: trouble, track: track, limit: limits[task.place], now: now)
    else { return standing }
    return standing.acknowledged(until: found.until)
  }
}
