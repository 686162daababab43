/// Random wounds of the kinds that transport and careless programs make.
enum Wounds {
  static func inflict(on text: String, _ dice: inout SeededGenerator) -> String {
    var bytes = Array(text.utf8)
    let marks = Array("[]{}\":,\\\n=> 0\0é".utf8)
    for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      let other = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes[place] = marks[Int.random(in: 0..<marks.count, using: &dice)]
      case 2: bytes.insert(marks[Int.random(in: 0..<marks.count, using: &dice)], at: place)
      case 3: bytes.remove(at: place)
      case 4: bytes.removeSubrange(min(place, other)..<min(max(place, other), min(place, other) + 40))
      default: bytes.insert(contentsOf: bytes[min(place, other)...max(place, other)], at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
