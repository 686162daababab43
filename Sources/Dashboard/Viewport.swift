/// How much of the lists the window has room for. Never negative.
package struct Viewport: Equatable, Sendable {
  package var listRows: Int
  package var detailRows: Int
  package var detailColumns: Int
  package var helpRows: Int
  /// Lines that the whole help has.
  package var helpLines: Int
  /// False where the window is too small for both panes and the list is shown alone.
  package var showsDetail: Bool

  package init(
    listRows: Int = 1, detailRows: Int = 1, detailColumns: Int = 1, helpRows: Int = 1, helpLines: Int = 1,
    showsDetail: Bool = true
  ) {
    self.listRows = listRows
    self.detailRows = detailRows
    self.detailColumns = detailColumns
    self.helpRows = helpRows
    self.helpLines = helpLines
    self.showsDetail = showsDetail
  }
}
