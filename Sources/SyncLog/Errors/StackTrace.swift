/// Lines that Java prints behind an exception's words.
enum StackTrace {
  /// Whether this is a frame (`at a.b.C.d(C.java:1)`), a cause, or a count of frames left out.
  static func opens(_ text: TextBytes, _ line: Range<Int>) -> Bool {
    let start = text.behindBlanks(line.lowerBound, before: line.upperBound)
    if text.has("Caused by: ", at: start, before: line.upperBound) { return true }
    guard start > line.lowerBound else { return false }
    if text.has("... ", at: start, before: line.upperBound) {
      return text.ends(text.trimmingEnd(line), with: " more")
    }
    return text.has("at ", at: start, before: line.upperBound) && text.ends(text.trimmingEnd(line), with: ")")
  }
}
