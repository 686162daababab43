extension AppState {
  mutating func stepError(_ direction: Int) {}

  mutating func toggleFold() {}

  mutating func toggleAllFolds() {}
}
