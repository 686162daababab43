/// The causes of all tasks of a digest whose last run failed, each fingerprint once; an element is unpacked when it is
/// asked for.
package struct KnownCauses: RandomAccessCollection, Equatable, Sendable {
  private let book: CauseBook

  init(_ book: CauseBook) { self.book = book }

  package var startIndex: Int { 0 }
  package var endIndex: Int { book.count }

  /// The cause with that number, in the words of the first task that has it.
  package subscript(number: Int) -> KnownCause { book[number] }

  /// How many tasks have the cause with that number.
  package func taskCount(of number: Int) -> Int { book.taskCount(of: number) }

  /// The number of the cause with that fingerprint, nil when no task has it.
  package func number(of fingerprint: String) -> Int? { book.number(of: fingerprint) }
}
