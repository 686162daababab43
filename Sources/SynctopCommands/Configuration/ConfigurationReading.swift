/// What could be read of the configuration, and all that is wrong beside it.
struct ConfigurationReading: Sendable {
  let configuration: Configuration
  let problems: [ConfigurationProblem]
  /// False where the file couldn't be read at all, so that nothing of it is known.
  let isReadable: Bool
}
