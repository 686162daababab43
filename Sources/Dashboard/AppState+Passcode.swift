import SyncLog

extension AppState {
  /// The most questions that wait for an answer.
  private static let questionLimit = 16

  /// Asks at once, or when what lies over the panes now is closed: no key that was meant for that may go to the passcode.
  mutating func ask(_ entry: PasscodeEntry) {
    guard passcodes.count < Self.questionLimit else { return }
    passcodes.append(entry)
    if overlay != nil {
      banner = .notice(Wording("A sign-in asks for a passcode: close this first", "登录需要验证码：请先关闭此窗口"))
    }
  }

  mutating func withdraw(_ id: Int) {
    passcodes.removeAll { $0.id == id }
    if case .passcode(let entry) = overlay, entry.id == id { overlay = nil }
  }

  /// Shows the next question where nothing lies over the panes.
  mutating func showQuestion() {
    if overlay == nil, !passcodes.isEmpty { overlay = .passcode(passcodes.removeFirst()) }
  }

  /// Hands the passcode over; nothing of it stays here.
  mutating func answer(_ entry: PasscodeEntry) -> [Effect] {
    guard !entry.passcode.digits.isEmpty else {
      banner = .notice(Wording("Type the passcode first; Esc cancels", "请先输入验证码；按 Esc 取消"))
      return []
    }
    overlay = nil
    return [.passcode(id: entry.id, entry.passcode)]
  }
}
