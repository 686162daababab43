import ArgumentParser
import SyncLog

/// Whose SQL a remedy is written in, as `--dialect` has it.
enum DialectChoice: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// As the log shows.
  case auto
  case dws, postgresql

  var dialect: Dialect? {
    switch self {
    case .auto: nil
    case .dws: .dws
    case .postgresql: .postgresql
    }
  }
}
