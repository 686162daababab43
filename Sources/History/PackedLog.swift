import CZlib
import FoundationEssentials

/// Texts in raw deflate, by a dictionary of an older text that is likely to say much of the same.
enum PackedLog {
  /// The packed bytes; nil where they aren't shorter than the text by a quarter.
  static func pack(_ text: Data, by dictionary: Data?) -> Data? {
    let capacity = text.count * 3 / 4
    guard capacity > 0 else { return nil }
    return made(capacity) { target in
      with(text, dictionary) {
        cz_pack($0.baseAddress, $0.count, $1.baseAddress, $1.count, target.baseAddress, capacity)
      }
    }
  }

  /// The text of packed bytes; nil where they, the dictionary or the length aren't those of `pack`.
  static func unpack(_ packed: Data, by dictionary: Data?, length: Int) -> Data? {
    guard (0...LogShelf.limit).contains(length) else { return nil }
    let text = made(length) { target in
      with(packed, dictionary) {
        cz_unpack($0.baseAddress, $0.count, $1.baseAddress, $1.count, target.baseAddress, length)
      }
    }
    return text?.count == length ? text : nil
  }

  private static func made(_ capacity: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Int) -> Data? {
    var count = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: max(capacity, 1)) { target, filled in
      count = fill(target)
      filled = max(count, 0)
    }
    return count < 0 ? nil : Data(bytes)
  }

  private static func with<Result>(
    _ bytes: Data, _ dictionary: Data?,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { bytes in
      (dictionary ?? Data()).withUnsafeBytes { body(bytes.bindMemory(to: UInt8.self), $0.bindMemory(to: UInt8.self)) }
    }
  }
}
