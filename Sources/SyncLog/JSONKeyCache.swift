/// Gives equal keys of one text one string, since a list repeats the same twenty keys in every row.
///
/// It remembers where a key stood rather than compare strings; 64 places, the newest key wins its place.
struct JSONKeyCache {
  private struct Place {
    var span: Range<Int> = 0..<0
    var key = ""
  }

  private var places: [Place]

  /// A cache of 64 places, or of none, which remembers nothing.
  init(places: Int) { self.places = [Place](repeating: Place(), count: places) }

  /// The key that stands at `span`, which holds no escapes.
  mutating func key(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) -> String {
    guard !places.isEmpty else { return String(decoding: UnsafeBufferPointer(rebasing: bytes[span]), as: UTF8.self) }
    let place = Self.place(bytes, span)
    if Self.equal(bytes, places[place].span, span) { return places[place].key }
    let key = String(decoding: UnsafeBufferPointer(rebasing: bytes[span]), as: UTF8.self)
    places[place] = Place(span: span, key: key)
    return key
  }

  private static func place(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) -> Int {
    guard let first = span.first, let last = span.last else { return 0 }
    let middle = bytes[first + span.count / 2]
    return (span.count &* 7 &+ Int(bytes[first]) &* 5 &+ Int(bytes[last]) &* 3 &+ Int(middle)) & 63
  }

  private static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for step in 0..<one.count where bytes[one.lowerBound + step] != bytes[other.lowerBound + step] { return false }
    return true
  }
}
