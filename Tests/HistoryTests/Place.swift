@testable import History

/// Where a memory under test lies.
enum Place: CaseIterable {
  case memory, disk

  func open() throws -> Memory {
    switch self {
    case .memory: return Memory(history: try History(), folder: nil)
    case .disk:
      let folder = try Folder()
      return Memory(history: try History(path: folder.file), folder: folder)
    }
  }
}
