/// A way to move among rows, whatever the rows are.
enum Motion: Equatable, Sendable {
  case rows(Int)
  case halfPages(Int)
  case pages(Int)
  case top, bottom

  /// Where the motion leads from `row`, clamped to 0…`last`; nil when there are no rows.
  func target(from row: Int, last: Int, page: Int) -> Int? {
    guard last >= 0 else { return nil }
    return min(max(destination(from: row, last: last, page: max(page, 1)), 0), last)
  }

  private func destination(from row: Int, last: Int, page: Int) -> Int {
    switch self {
    case .rows(let count): row + count
    case .halfPages(let count): row + count * max(page / 2, 1)
    case .pages(let count): row + count * page
    case .top: 0
    case .bottom: last
    }
  }
}
