import Screen
import Support
import Testing

extension Session {
  /// Holds the window against a picture, in which blanks at the ends of lines are left out.
  mutating func expectFrame(_ picture: String, at place: SourceLocation = #_sourceLocation) {
    let lines = lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    let wanted = picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (number, (line, want)) in zip(lines, wanted).enumerated() where line != want {
      Issue.record("row \(number)\nis   \(line)\nnot  \(want)", sourceLocation: place)
    }
    #expect(lines.count == wanted.count, sourceLocation: place)
  }
}
