extension PollRecord {
  /// What the newest poll of a place brought since `previous`, the last digest that was recorded or remembered; nil
  /// where the place wasn't read whole, or nothing of it is new.
  ///
  /// Without `previous` every task is a sighting. A few milliseconds for a hundred thousand tasks that didn't change.
  /// `gapLimit` is how long may pass until the next good poll before nobody watched in between, in milliseconds; `isShown`
  /// says whether a board shows it to somebody, and `zone` where the place's schedule hours are meant.
  package init?(
    digest: Digest, previous: Digest?, place: PlaceID, gapLimit: Int64, isShown: Bool, zone: ZoneRules? = nil
  ) {
    guard let part = digest.snapshot.part(of: place), !part.isPartial, !part.isRemembered else { return nil }
    let before = previous?.snapshot.part(of: place)
    let work = RecordWork(digest: digest, previous: before?.isPartial == false ? previous : nil, place: place)
    let (sightings, vanished) = (work.sightings, work.vanished)
    if before?.takenAt == part.takenAt, sightings.isEmpty, vanished.isEmpty { return nil }
    self.init(
      takenAt: part.takenAt, gapLimit: gapLimit, isShown: isShown, sightings: sightings, vanished: vanished, zone: zone)
  }
}
