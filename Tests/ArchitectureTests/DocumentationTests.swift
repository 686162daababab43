import ArgumentParser
import Foundation
import Testing

@testable import SynctopCommands

@Suite struct `What people read is made from the tables` {
  private let package = SourceTree.package

  @Test func `the README's key table is the command table`() throws {
    let readme = try #require(package.text("README.md"))
    let block = try #require(between("<!-- keys:begin -->", "<!-- keys:end -->", in: readme))
    #expect(
      block.split(separator: "\n") == KeyTable.markdown.split(separator: "\n"), "run `synctop keys --format markdown`")
  }

  @Test func `the README's screen is what render prints`() throws {
    let readme = try #require(package.text("README.md"))
    let block = try #require(between("<!-- screen:begin -->\n```\n", "```\n<!-- screen:end -->", in: readme))
    let picture = try RenderCommand.parse(["--size", "120x18"]).picture()
    #expect(block == picture, "run `synctop render --size 120x18`")
  }

  @Test func `the README names the two commands, and they are there`() throws {
    let readme = try #require(package.text("README.md"))
    for command in [".ci/demo", ".ci/test"] {
      #expect(readme.contains(command))
      #expect(package.text(command) != nil)
    }
  }

  @Test func `config.example.json is the settings' table`() throws {
    #expect(try #require(package.text("config.example.json")) == ExampleConfiguration.text)
  }

  @Test func `config.example.json is a valid configuration`() throws {
    let file = package.root.appending(path: "config.example.json").path(percentEncoded: false)
    let zones = ZoneNames(isKnown: { $0.contains("/") }, all: { [] })
    #expect(throws: Never.self) {
      try Configuration.load(file: file, flags: [:], environment: [:], zones: zones)
    }
  }

  private func between(_ start: String, _ end: String, in text: String) -> Substring? {
    guard let first = text.firstRange(of: start), let last = text.firstRange(of: end) else { return nil }
    return first.upperBound <= last.lowerBound ? text[first.upperBound..<last.lowerBound] : nil
  }
}
