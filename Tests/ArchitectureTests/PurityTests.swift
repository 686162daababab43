import Testing

@Suite struct `Pure rooms are pure` {
  private let package = SourceTree.package

  @Test func `no shared mutable state`() {
    expectNone(/\bstatic var [A-Za-z_]+(?:: [^{\n]+)?(?: =|\n)|@unchecked Sendable|nonisolated\(unsafe\)/) { _ in true }
  }

  @Test func `no forced tries`() {
    expectNone(/\btry!/) { _ in true }
  }

  @Test func `only the commands and the feed know what time it is`() {
    let pattern =
      /\bDate\(\)|\b(?:Date|Clock|Instant|DispatchTime|DispatchWallTime)\.now\b|Clock\(\)\.now\b|[(=:,\[] ?\.now\b/
    expectNone(pattern) { !["SynctopCommands", "Feed"].contains($0.room) }
  }

  @Test func `only the output prints`() {
    expectNone(/(?:^|[^A-Za-z0-9_.])(?:print|debugPrint|dump)\(/) {
      !$0.path.hasPrefix("Sources/SynctopCommands/Output")
    }
  }

  @Test func `nothing below the edges waits`() {
    expectNone(/\b(?:async|await)\b|\bTask ?\{|\bactor\b/) { Rooms.pure.contains($0.room) }
  }

  @Test func `rooms show each other package declarations, never public ones`() {
    expectNone(/\bpublic (?:struct|enum|class|actor|protocol|func|var|let|init|static|import|extension)\b/) {
      $0.isSwift
    }
  }

  private func expectNone(
    _ pattern: Regex<Substring>, where isMeant: (SourceFile) -> Bool, _ location: SourceLocation = #_sourceLocation
  ) {
    let places = package.swiftSources.filter(isMeant).flatMap { $0.places(of: pattern) }
    #expect(places.isEmpty, sourceLocation: location)
  }
}
