extension SyncTask {
  package var clusterName: String? { text(.clusterName) }
  package var clusterType: String? { text(.clusterType) }
  package var clusterID: String? { text(.clusterID) }
  package var dataConnectionName: String? { text(.dataConnectionName) }
  package var dataConnectionID: String? { text(.dataConnectionID) }
  package var dataConnectionWorkspace: String? { text(.dataConnectionWorkspace) }
  package var instanceID: String? { text(.instanceID) }
  package var projectID: String? { text(.projectID) }
  package var domainID: String? { text(.domainID) }
  package var createUser: String? { text(.createUser) }
  package var updateUser: String? { text(.updateUser) }
  /// `MINUTE` or `HOUR`, or what else the service said.
  package var schedulePeriod: String? { text(.schedulePeriod) }
  /// The log of the last runs, at most `messageLimit` bytes of it.
  package var syncMessage: String? { text(.syncMessage) }

  /// A copy of a text; nil when the service didn't give it, which is not the same as empty.
  func text(_ field: TextField) -> String? {
    withText(field) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// Lends the bytes of a text, or nil when the service didn't give it.
  func withText<Result>(_ field: TextField, _ body: (UnsafeBufferPointer<UInt8>?) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      range(of: field, in: buffer).map { body(UnsafeBufferPointer(rebasing: buffer[$0])) } ?? body(nil)
    }
  }

  /// Where a text lies in the buffer, found by adding up the lengths before it.
  private func range(of field: TextField, in buffer: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var (lengths, start) = (0, Int(textStart))
    for index in 0..<field.rawValue {
      guard let length = TextLengths.next(in: buffer, at: &lengths), length > 0 else { continue }
      start += index < TextField.searchedCount ? length + 1 : length
    }
    return TextLengths.next(in: buffer, at: &lengths).map { start..<start + $0 }
  }

  /// The part of the buffer that a filter searches.
  var searchedBytes: Range<Int> { Int(textStart)..<Int(searchedEnd) }

  /// Whether two tasks have the same texts and rare numbers.
  func hasEqualBytes(_ other: Self) -> Bool {
    bytes.withUnsafeBytes { mine in other.bytes.withUnsafeBytes { ByteCompare.equal(mine, $0) } }
  }
}
