import Screen

/// Any bytes as text for a cell and for a pane: nothing comes out but what a terminal may get.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSafety(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  for safe in [SafeText.line(text)] + SafeText.lines(text) {
    precondition(safe.unicodeScalars.allSatisfy(SafeText.isAllowed), "a scalar off the list came through")
  }
  return 0
}
