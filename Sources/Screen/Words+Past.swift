/// The words of the past: moments that are gone to, and what is told of playing.
extension Words {
  var momentPrompt: String { say("as of: ", "回看时刻：") }
  var momentHint: String {
    say("03:00 · yesterday 22:00 · -2h · 2024-03-20 03:00", "03:00 · 昨天 22:00 · -2h · 2024-03-20 03:00")
  }
  var backToNow: String { say("Enter goes back to now", "按 Enter 回到现在") }
  func stillToCome(_ moment: String) -> String { say("\(moment) is still to come", "\(moment) 尚未到来") }
  func notRecorded(_ moment: String) -> String { say("the recording ends before \(moment)", "录制在 \(moment) 之前结束") }
  func seeking(_ moment: String) -> String { say("Going to \(moment) …", "正在回到 \(moment) …") }

  func asOf(_ moment: String) -> String { say("as of \(moment)", "截至 \(moment)") }
  var notLive: String { say("not live", "非实时") }
  var playing: String { say("playing", "播放") }
  var fromMemory: String { say("from memory", "来自历史记录") }
  func recording(_ name: String) -> String { say("recording \(name)", "录制 \(name)") }
  func nobodyWatched(from start: String, to end: String) -> String {
    say("nobody watched from \(start) to \(end)", "\(start) 至 \(end) 无人值守")
  }

  /// `×60`, `×0.5`: seconds of the past in one of the clock.
  func speed(_ factor: Double) -> String {
    guard factor.isFinite, factor < 1e6 else { return "×…" }
    let whole = factor.rounded()
    return whole == factor ? "×\(Int(whole))" : "×\(Double(Int(factor * 100)) / 100)"
  }
}
