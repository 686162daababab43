import SyncLog
import SyncWire

/// Any bytes as a list answer: an error or tasks, never a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnswer(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? SavedAnswer.read(bytes, keepsObjects: true)
  if let value = try? JSONValue.parse(bytes) {
    let again = try? JSONValue.parse(value.jsonText())
    precondition(again == value, "what was written must read as the same")
  }
  return 0
}
