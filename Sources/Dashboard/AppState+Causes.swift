extension AppState {
  mutating func toggleCauses() {}
}
