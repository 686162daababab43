import Foundation

/// What the process was given by whoever started it.
package enum Surroundings {
  package static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
