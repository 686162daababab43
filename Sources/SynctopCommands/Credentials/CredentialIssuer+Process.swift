import Programs
import SyncAPI
import TaskModel

extension CredentialIssuer {
  /// A program that prints credentials as JSON, asked whenever fresh ones are needed. `now` gives epoch milliseconds.
  static func process(_ command: CredentialCommand, now: @escaping @Sendable () -> Int64) -> CredentialIssuer {
    CredentialIssuer(name: "the program \(command.name)") { () async throws(FetchFailure) in
      let bytes: [UInt8]
      do throws(ProgramFailure) {
        bytes = try await command.program.output()
      } catch {
        throw FetchFailure(error.kind == .timedOut ? .timedOut : .other, message: command.told(error), step: .issue)
      }
      do throws(IssuedAnswer.Refusal) {
        return try IssuedAnswer.read(bytes, now: now())
      } catch {
        throw FetchFailure(.malformed, message: "\(command.name) \(error.what)", step: .issue)
      }
    }
  }
}
