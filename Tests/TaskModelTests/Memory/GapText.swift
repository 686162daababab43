import TaskModel

/// The strip of a track as a person sees it.
enum GapText {
  static func of(_ track: TaskTrack) -> String {
    track.strip.outcomes.map { $0 == .failed ? "✗" : $0 == .succeeded ? "✓" : "?" }.joined()
  }
}
