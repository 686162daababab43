/// The lines of a Detail that tell what depends on a role, read to the grammar of the servers' descriptions.
package struct DependentList: Equatable, Sendable {
  /// In the order of the lines; equal lines stay.
  package var objects: [Dependent] = []
  /// The line that the log was cut in.
  package var partial: String?
  /// Objects that the server counts but doesn't list.
  package var omittedObjects: Int?
  package var omittedDatabases: Int?

  package init() {}

  /// Reads a Detail; `isCut` says that the log ends within it. Linear in its length.
  package init(detail: String, isCut: Bool) {
    self = TextBytes.read(detail) { DependentReader.read($0, isCut: isCut) }
  }

  /// Objects in other databases; nil without any.
  package var remoteObjects: Int? {
    let counts = objects.filter { $0.how == .remote }.map { $0.count ?? 0 }
    return counts.isEmpty ? nil : Self.sum(counts)
  }

  /// The sum of counts; the largest number where it is larger still, as only a made-up log has it.
  static func sum(_ counts: [Int]) -> Int {
    counts.reduce(0) { total, count in
      let (sum, overflow) = total.addingReportingOverflow(count)
      return overflow ? .max : sum
    }
  }
}
