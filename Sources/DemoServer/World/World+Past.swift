extension World {
  /// When the task at a place of 0..<`count` began to stand otherwise than before, as far as runs and schedules go: within
  /// `range`, epoch milliseconds, in order, each once.
  package func turns(ofTaskAt index: Int, in range: Range<Int64>) -> [Int64] {
    let rhythm = Rhythm(seat(at: index, moment: range.upperBound))
    let numbers =
      rhythm.beat.run(
        at: range.lowerBound)...max(
        rhythm.beat.run(at: range.lowerBound), rhythm.beat.run(at: range.upperBound))
    var turns: Set<Int64> = [rhythm.seat.born]
    for number in numbers {
      let start = rhythm.beat.start(of: number)
      turns.insert(start)
      if let last = rhythm.state(at: start).last { turns.insert(last.finish) }
    }
    return turns.filter(range.contains).sorted()
  }
}
