import History
import TaskModel
import Testing

@Suite struct `A memory` {
  @Test func `that ends with the process needs no file`() throws {
    _ = try History()
  }
}
