/// The board's own words, each in every language; the compiler sees to it that none is missing.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .chinese: chinese()
    }
  }
}
