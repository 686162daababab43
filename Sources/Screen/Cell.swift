/// One column of one row: a base scalar with its style, or the second half of a wide one.
package struct Cell: Equatable, Sendable {
  /// A Unicode scalar; 0 for the second column of a wide cluster; from `clusterBase` on, an index into the grid's clusters.
  package var code: UInt32
  package var style: Style

  package static let continuation: UInt32 = 0
  package static let clusterBase: UInt32 = 0x8000_0000
  package static let blank = Cell(code: 0x20, style: .plain)
}
