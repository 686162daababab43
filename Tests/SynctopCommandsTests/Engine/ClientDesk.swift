import Synchronization
import TaskModel

@testable import SynctopCommands

/// Clients without a network: each poll waits until the test answers it, also when it was cancelled meanwhile.
final class ClientDesk: Sendable {
  /// What happened at one place, by its name, over all its clients.
  struct Account: Sendable {
    var clients = 0
    var polls = 0
    var tasks: [String] = []
    var closed = 0
    var waiting: [CheckedContinuation<PollOutcome, Never>] = []
  }

  private let accounts = Waiting<[String: Account]>([:])

  func account(_ name: String) -> Account { accounts.value[name] ?? Account() }

  /// A client of the place `name`.
  func watch(_ name: String) -> Watch {
    accounts.change { $0[name, default: Account()].clients += 1 }
    return Watch(
      fetch: { [accounts] _ in
        await withCheckedContinuation { continuation in
          accounts.change { accounts in
            accounts[name, default: Account()].polls += 1
            accounts[name, default: Account()].waiting.append(continuation)
          }
        }
      },
      fetchTask: { [accounts] id in
        accounts.change { $0[name, default: Account()].tasks.append(id) }
        return .failure(FetchFailure(.notFound, message: id))
      },
      shutdown: { [accounts] in accounts.change { $0[name, default: Account()].closed += 1 } })
  }

  func until(_ name: String, _ condition: @escaping @Sendable (Account) -> Bool) async {
    await accounts.until { condition($0[name] ?? Account()) }
  }

  /// Answers the oldest poll of `name` that waits, when there is one.
  func answer(_ name: String, _ outcome: PollOutcome) async {
    await until(name) { !$0.waiting.isEmpty }
    accounts.change { $0[name]?.waiting.removeFirst() }?.resume(returning: outcome)
  }

  /// Answers all that waits, so that nothing waits after the test.
  func answerAll() {
    let waiting = accounts.change { accounts in
      let all = accounts.values.flatMap(\.waiting)
      for name in accounts.keys { accounts[name]?.waiting = [] }
      return all
    }
    for one in waiting { one.resume(returning: .failure(FetchFailure(.other, message: "the test is over"))) }
  }
}
