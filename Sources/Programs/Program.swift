import Subprocess
import SystemPackage

/// A program to be run by its words, never by a shell, within a time and with a bounded output.
///
/// It gets no terminal, no stdin, and no open file of ours; it leads a session of its own, so that it can be killed
/// with all that it started.
package struct Program: Sendable, Equatable {
  /// The program's name, looked up in the PATH of `environment`, or its path; then its arguments. Never empty.
  package let words: [String]
  /// The whole environment that the program gets.
  package var environment: [String: String]
  /// The longest it may run; then its process group is killed.
  package var timeLimit = Duration.seconds(10)
  /// The most bytes that it may write on stdout.
  package var outputLimit = 65_536

  package init(words: [String], environment: [String: String]) {
    self.words = words
    self.environment = environment
  }

  /// What the program writes on stdout, when it ends with status 0. Killed when the task is cancelled.
  @concurrent
  package func output() async throws(ProgramFailure) -> [UInt8] {
    guard let name = words.first, !name.isEmpty else { throw ProgramFailure(.notStarted, "no program is named") }
    guard !words.contains(where: { $0.utf8.contains(0) }) else {
      throw ProgramFailure(.notStarted, "a word of the command holds a zero byte")
    }
    return try await ended(name).get()
  }

  /// Runs until the program's end or the limit, whichever comes first.
  private func ended(_ name: String) async -> Result<[UInt8], ProgramFailure> {
    await withTaskGroup(of: Result<[UInt8], ProgramFailure>?.self) { group in
      group.addTask { await result(name) }
      group.addTask {
        do { try await Task.sleep(for: timeLimit, clock: .continuous) } catch { return nil }
        return .failure(ProgramFailure(.timedOut, "\(name) didn't end within \(timeLimit.components.seconds) s"))
      }
      defer { group.cancelAll() }
      let first = await group.next() ?? nil
      return first ?? .failure(ProgramFailure(.cancelled, "\(name) was stopped"))
    }
  }

  private func result(_ name: String) async -> Result<[UInt8], ProgramFailure> {
    do {
      let run = try await Subprocess.run(
        configuration(name), input: .none, output: .sequence, error: .sequence
      ) { execution in
        async let complaint = Complaint(reading: execution.standardError)
        let output = try await collect(execution.standardOutput, of: name)
        return (output, try await complaint)
      }
      if Task.isCancelled { return .failure(ProgramFailure(.cancelled, "\(name) was stopped")) }
      return judge(name, run.terminationStatus, output: run.closureResult.0, run.closureResult.1)
    } catch {
      return .failure(ProgramFailure(error, of: name))
    }
  }

  private func configuration(_ name: String) -> Configuration {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100))
    ]
    return Configuration(
      executable: name.contains("/") ? .path(FilePath(name)) : .name(name),
      arguments: Arguments(Array(words.dropFirst())),
      environment: .custom(
        environment.filter { !$0.key.isEmpty && !$0.key.contains("=") }
          .map { Array("\($0.key)=\($0.value)".utf8.filter { $0 != 0 }) + [0] }),
      platformOptions: options)
  }

  private func collect(_ stream: SubprocessOutputSequence, of name: String) async throws -> [UInt8] {
    var output: [UInt8] = []
    for try await piece in stream {
      piece.withUnsafeBytes { output.append(contentsOf: $0) }
      guard output.count <= outputLimit else {
        throw ProgramFailure(.tooMuchOutput, "\(name) wrote more than \(outputLimit) bytes")
      }
    }
    return output
  }

  private func judge(
    _ name: String, _ status: TerminationStatus, output: [UInt8], _ complaint: Complaint
  ) -> Result<[UInt8], ProgramFailure> {
    switch status {
    case .exited(0): .success(output)
    case .exited(let code):
      .failure(ProgramFailure(.failed(status: code), "\(name) ended with status \(code)\(complaint.ending)"))
    case .signaled(let signal):
      .failure(ProgramFailure(.killed(signal: signal), "\(name) was killed by signal \(signal)\(complaint.ending)"))
    }
  }
}
