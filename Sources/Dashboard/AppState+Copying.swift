extension AppState {
  mutating func openCopyMenu() {}

  mutating func copyHandOver() -> [Effect] { [] }
}
