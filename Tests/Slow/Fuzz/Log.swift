import SyncLog

/// Any bytes as a log: entries and lines, never a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLog(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let message = SyncMessage(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
  let lines = message.lines(unfoldJSON: true).count + message.lines(unfoldJSON: false).count
  precondition(lines <= 2 * (SyncMessage.lineLimit + 1), "lines are bounded")
  _ = message.brief
  return 0
}
