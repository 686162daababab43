/// A text that a person reads, in every language that synctop speaks.
package struct Wording: Hashable, Sendable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}
