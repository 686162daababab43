import SyncLog
import TaskModel

/// What is told of trouble with the memory: what, and the next step.
struct MemoryTroubleWords {
  let what: Wording
  let nextStep: Wording

  init(_ trouble: MemoryTrouble) {
    (what, nextStep) =
      switch trouble {
      case .noPlace:
        (
          Wording("there is no directory to remember anything in", "没有可用于保存历史记录的目录"),
          Wording("set HOME, or SYNCTOP_STATE_DIR", "请设置 HOME 或 SYNCTOP_STATE_DIR")
        )
      case .refused(let what, let nextStep): (Wording(what, what), Wording(nextStep, nextStep))
      case .readOnly:
        (
          Wording("it can be read, and not written", "只读，无法写入"),
          Wording("check the owner and mode of the file and its directory", "请检查文件及其目录的属主和权限")
        )
      case .diskFull:
        (
          Wording("there is no room on the disk", "磁盘空间不足"),
          Wording("make room, or set history_megabytes lower", "请释放空间，或调低 history_megabytes")
        )
      case .locked:
        (
          Wording("another program has held it too long", "被其他程序占用过久"),
          Wording("see which program has it open, such as with `fuser -v`, and try again", "请用 `fuser -v` 查看占用的程序，然后重试")
        )
      case .damaged(let moved):
        (
          Wording("it was damaged; it is kept as \(moved), and a new one was begun", "文件已损坏；已保留为 \(moved)，并新建了文件"),
          Wording(
            "look at the disk; `sqlite3 FILE .recover` may read what is left of it",
            "请检查磁盘；可尝试用 `sqlite3 FILE .recover` 读取残留内容")
        )
      case .newer:
        (
          Wording("a newer synctop wrote it: nothing is recorded here", "由更新版本的 synctop 写入；此版本不会记录"),
          Wording("update this synctop", "请升级此 synctop")
        )
      case .failed(let reason):
        (
          Wording("it can't be used: \(reason)", "无法使用：\(reason)"),
          Wording("check the file and its disk", "请检查该文件及其磁盘")
        )
      }
  }
}
