import Foundation
import SyncLog
import Testing

@Suite(.enabled(if: SharedData.has(SharedData.serverMessages), "PostgreSQL's messages are not beside the project"))
struct `PostgreSQL's own messages` {
  private static let errors: [ServerError] = {
    guard let data = try? Data(contentsOf: SharedData.serverMessages) else { return [] }
    return data.split(separator: 0x0A).compactMap { line in
      (try? JSONValue.parse([UInt8](line)))?["text"]?.string.map { ServerError($0) }
    }
  }()

  @Test func `have a severity and words`() {
    #expect(Self.errors.count >= 100)
    #expect(Self.errors.allSatisfy { $0.severity != nil && !$0.message.isEmpty && !$0.message.contains("\nDETAIL") })
  }

  @Test func `about dependents leave no line unread`() {
    let lists = Self.errors.filter {
      $0.message.contains("depend on it") || $0.detail?.contains(" depends on ") == true
    }
    .map { DependentList(detail: $0.detail ?? "", isCut: false) }
    #expect(lists.count >= 20)
    #expect(lists.allSatisfy { !$0.objects.isEmpty })
    #expect(lists.flatMap(\.objects).filter { $0.how == .unparsed }.map(\.raw) == [])
  }

  @Test func `about missing rights name the object`() {
    let denials = Self.errors.map(\.message)
      .filter { $0.hasPrefix("permission denied for ") || $0.hasPrefix("must be owner of ") }
    #expect(denials.count >= 40)
    #expect(denials.filter { Dependent.denied(in: $0) == nil } == [])
  }
}
