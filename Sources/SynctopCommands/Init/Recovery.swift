/// What is done after something failed.
enum Recovery: CaseIterable, Sendable {
  case again, credentials, region, alone, end
}
