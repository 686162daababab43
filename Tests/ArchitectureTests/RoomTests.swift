import Testing

@Suite struct `Rooms keep to their walls` {
  private let package = SourceTree.package

  @Test func `every folder of Sources is a room that the table knows`() {
    #expect(Set(package.sources.map(\.room)).subtracting(Rooms.ours.keys).isEmpty)
    #expect(Set(Rooms.ours.keys) == Set(Rooms.others.keys))
  }

  @Test func `a room imports what its row permits and nothing else`() {
    for file in package.swiftSources {
      let permitted = Rooms.ours[file.room, default: []].union(Rooms.others[file.room, default: []])
      let foreign = Set(file.imports).subtracting(permitted)
      #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
    }
  }

  @Test func `the walls of the table have no way around`() {
    for (room, below) in Rooms.ours where room != "synctop" {
      for other in below {
        let further = Rooms.ours[other, default: []].subtracting(Rooms.ofC)
        #expect(further.isSubset(of: below), "\(room) may import \(other) but not what that shows")
      }
    }
  }

  @Test func `Package.swift declares no more than the table permits`() throws {
    let manifest = try Manifest(#require(package.text("Package.swift")))
    #expect(!manifest.rooms.isEmpty)
    for room in manifest.rooms {
      let permitted = Rooms.ours[room.name, default: []].union(Rooms.others[room.name, default: []])
      let foreign = Set(room.dependencies).subtracting(permitted)
      #expect(foreign.isEmpty, "\(room.name) declares \(foreign.sorted())")
    }
  }

  @Test func `Package.swift declares what each room imports`() throws {
    let manifest = try Manifest(#require(package.text("Package.swift")))
    for room in manifest.rooms {
      let files = package.swiftSources.filter { $0.room == room.name }
      let needed = Set(files.flatMap(\.imports)).intersection(Rooms.ours.keys)
      let missing = needed.subtracting(room.dependencies)
      #expect(missing.isEmpty, "\(room.name) imports but doesn't declare \(missing.sorted())")
    }
  }

  @Test func `Package.swift has a target for every room`() throws {
    let manifest = try Manifest(#require(package.text("Package.swift")))
    #expect(Set(manifest.rooms.map(\.name)).union(Rooms.ofC) == Set(Rooms.ours.keys))
  }

  @Test func `reads imports in every spelling`() {
    let file = SourceFile(
      path: "Sources/Feed/X.swift",
      text: """
        package import TaskModel
        @testable import Feed
        import struct Foundation.Date
        private import Glibc // import Nothing
        let text = "import Never"
        """)
    #expect(file.imports == ["TaskModel", "Feed", "Foundation", "Glibc"])
  }
}
