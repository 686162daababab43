import Programs
import Testing

@Suite struct `A program` {
  @Test func `keeps its words apart`() {
    #expect(Program(words: ["echo", "a b"], environment: [:]).words == ["echo", "a b"])
  }
}
