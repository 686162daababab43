/// A text template in every language.
struct WordingTemplate: Equatable, Sendable {
  let english: TextTemplate
  let chinese: TextTemplate

  init(_ wording: Wording) {
    english = TextTemplate(wording.english)
    chinese = TextTemplate(wording.chinese)
  }
}
