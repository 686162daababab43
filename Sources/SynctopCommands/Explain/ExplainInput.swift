import Glibc

/// The bytes that `explain` is given: a file's, or those of standard input.
enum ExplainInput {
  /// The most that is read, in bytes.
  static let sizeLimit = 64 << 20

  /// Reads the file at `path`; nil and `-` mean standard input.
  static func read(_ path: String?) throws -> [UInt8] {
    guard let path, path != "-" else { return try standardInput() }
    do throws(FileRefusal) {
      return try RegularFile.read(path, limit: sizeLimit).bytes
    } catch {
      throw CommandFailure("\(path) \(error.what)", nextStep: error.nextStep)
    }
  }

  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= sizeLimit {
      var problem: Int32 = 0
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, initialized in
        count = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        problem = errno
        initialized = max(count, 0)
      }
      if count < 0, problem == EINTR { continue }
      guard count >= 0 else {
        throw CommandFailure(
          "standard input can't be read: \(String(cString: strerror(problem)))", nextStep: "name a file instead")
      }
      if count == 0 { return bytes }
      bytes += piece
    }
    throw CommandFailure(
      "standard input is larger than \(Quantity.bytes(sizeLimit))",
      nextStep: "give the log of one task, or fewer tasks at once")
  }
}
