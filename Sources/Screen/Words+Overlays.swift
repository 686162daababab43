/// The words of overlays, entries and notices.
extension Words {
  var filterPrompt: String { say("filter: ", "过滤：") }
  var findPrompt: String { say("find: ", "查找：") }
  var commandPrompt: String { say("command: ", "命令：") }
  var keysAndCommands: String { say("Keys", "按键") }
  var commands: String { say("Commands", "命令") }
  var sortBy: String { say("Sort by", "排序方式") }
  func sortKey(_ place: Int, ascending: Bool) -> String {
    "\(place). " + (ascending ? say("ascending", "升序") : say("descending", "降序"))
  }
  var noCommand: String { say("No command by that name", "没有这个命令") }
  var tooSmall: String { say("window too small", "窗口太小") }
  var pausedBanner: String { say("Polling is paused. p goes on.", "轮询已暂停，按 p 恢复。") }
  var resumedBanner: String { say("Polling goes on.", "轮询已恢复。") }
  var refreshing: String { say("Polling now …", "正在轮询 …") }
  var readingTask: String { say("Reading the task …", "正在读取该任务 …") }
  var wrapOn: String { say("Long lines are wrapped.", "长行自动换行。") }
  var wrapOff: String { say("Long lines are cut. h and l scroll.", "长行被截断，按 h 和 l 左右滚动。") }

  var contexts: String { say("Contexts · Space marks several", "上下文 · 空格键标记多个") }
  var contextPrompt: String { say("context: ", "上下文：") }
  var noSuchContext: String { say("No context by that name", "没有这个上下文") }
  func opening(_ names: [String]) -> String {
    let names = names.joined(separator: say(", ", "、"))
    return say("Opening \(names) …", "正在打开 \(names) …")
  }

  var passcodePrompt: String { say("passcode: ", "验证码：") }
  var passcodeTitle: String { say("Sign-in", "登录") }
  func passcodeOf(_ user: String) -> String {
    say("Passcode of the virtual MFA device of \(user)", "请输入 \(user) 的虚拟 MFA 设备验证码")
  }
  var passcodeRefused: String {
    say("Refused: passcode wrong or used before, or password wrong", "登录被拒绝：验证码错误或已使用过，或者密码错误")
  }
  var passcodeHint: String { say("Enter sends it, Esc cancels the sign-in", "按 Enter 提交，按 Esc 取消登录") }

  func notFound(_ needle: String) -> String { say("Not found: \(needle)", "未找到：\(needle)") }
  func taskFailed(_ reason: String) -> String { say("The task couldn't be read: \(reason)", "任务读取失败：\(reason)") }
}
