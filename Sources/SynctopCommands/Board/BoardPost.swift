import TaskModel

/// How what happens behind the board gets to it, also before it is open.
struct BoardPost: Sendable {
  let mailbox: Mailbox
  let passcodes: PasscodeDesk

  init() {
    let mailbox = Mailbox()
    self.mailbox = mailbox
    passcodes = PasscodeDesk { mailbox.post($0) }
  }

  /// Asks for passcodes on the board.
  var asker: PasscodeAsker {
    PasscodeAsker { [passcodes] user, isAgain throws(FetchFailure) in
      try await passcodes.ask(user: user, isAgain: isAgain)
    }
  }
}
