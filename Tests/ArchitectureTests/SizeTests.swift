import Testing

@Suite struct `Sources stay small` {
  private let package = SourceTree.package

  /// Tables by nature: one row a line, nothing to split.
  private static let tables: Set = ["CommandTable", "ScalarTable", "WidthTable", "Words", "Words+Chinese"]

  @Test func `no file is longer than 400 lines, tables excepted`() {
    for file in package.sources where !Self.tables.contains(file.name) {
      #expect(file.lineCount <= 400, "\(file.path) has \(file.lineCount) lines")
    }
  }

  @Test func `the median file has at most 90 lines`() {
    #expect(median(package.sources.map(\.lineCount)) <= 90)
  }

  @Test func `no function is longer than 60 lines, the command table excepted`() {
    let long = functions.filter { $0.length > 60 && !$0.path.hasSuffix("CommandTable.swift") }
    #expect(long.isEmpty)
  }

  @Test func `the median function has at most 6 lines`() {
    #expect(functions.count > 100)
    #expect(median(functions.map(\.length)) <= 6)
  }

  @Test func `counts the lines of a function, not of its strings and comments`() {
    let file = SourceFile(
      path: "X.swift",
      text: #"""
        protocol P { func requirement() -> Int }
        struct S: P {
          func requirement() -> Int {  // func none() {
            let text = "func not(\(1 + 2)) {"
            return [1].map { $0 + 1 }.count
          }
          init?(_ text: String = { "x" }()) { return nil }
          private func generic<T: P>(_ value: T)
            where T: P
          {
            _ = Self.init(self.init)
          }
        }
        """#)
    #expect(FunctionScan(file).functions.map(\.length) == [4, 1, 5])
  }

  private var functions: [FunctionScan.Function] { package.swiftSources.flatMap { FunctionScan($0).functions } }

  private func median(_ numbers: [Int]) -> Int {
    numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
  }
}
