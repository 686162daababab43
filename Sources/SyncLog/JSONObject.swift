/// The members of a JSON object in the order in which they came, repeated keys included.
package struct JSONObject: Equatable, Sendable {
  /// One key with its value.
  package struct Member: Equatable, Sendable {
    package let key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  package private(set) var members: [Member]

  package init(_ members: [Member] = []) { self.members = members }

  /// The value of `key`; of a key that came more than once the last one counts, as in most parsers.
  ///
  /// Setting replaces the one that counts, or appends; nil removes every member of that key. Linear in the members.
  package subscript(key: String) -> JSONValue? {
    get { members.last { $0.key == key }?.value }
    set {
      guard let newValue else { return members.removeAll { $0.key == key } }
      if let index = members.lastIndex(where: { $0.key == key }) {
        members[index].value = newValue
      } else {
        members.append(Member(key: key, value: newValue))
      }
    }
  }
}
