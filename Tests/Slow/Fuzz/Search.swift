import TaskModel

/// Any bytes as a query: a filter or a problem, never a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSearch(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let query = Query(text)
  _ = query.problems
  _ = SortOrder(parsing: text)
  return 0
}
