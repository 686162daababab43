import SyncLog

extension Command {
  /// What the table says of the command.
  package var spec: CommandSpec { Self.specs[rawValue] }

  /// Made once: a row costs several allocations, and each frame looks at many.
  private static let specs = allCases.map(\.row)

  /// The one table. A new command fails to compile here and in `AppState.apply(_:)`, and nowhere else.
  private var row: CommandSpec {
    switch self {
    case .moveDown:
      CommandSpec(
        "move-down", Wording("Move down", "下移"), Wording("Next task, or next line of the log", "下一个任务或下一行日志"),
        .moving, [.list, .detail, .help, .sortMenu, .copyMenu, .away], [.character("j"), .down])
    case .moveUp:
      CommandSpec(
        "move-up", Wording("Move up", "上移"), Wording("Previous task, or previous line of the log", "上一个任务或上一行日志"),
        .moving, [.list, .detail, .help, .sortMenu, .copyMenu, .away], [.character("k"), .up])
    case .moveToTop:
      CommandSpec(
        "top", Wording("Go to the top", "到顶部"), Wording("First task, or first line", "第一个任务或第一行"),
        .moving, [.list, .detail, .help, .sortMenu, .copyMenu, .away], [.character("g"), .home])
    case .moveToBottom:
      CommandSpec(
        "bottom", Wording("Go to the bottom", "到底部"), Wording("Last task, or last line", "最后一个任务或最后一行"),
        .moving, [.list, .detail, .help, .sortMenu, .copyMenu, .away], [.character("G"), .end])
    case .halfPageDown:
      CommandSpec(
        "half-page-down", Wording("Half a page down", "下翻半页"), Wording("Half a screen forward", "向下半屏"),
        .moving, [.list, .detail, .help, .away], [.control("d")])
    case .halfPageUp:
      CommandSpec(
        "half-page-up", Wording("Half a page up", "上翻半页"), Wording("Half a screen back", "向上半屏"),
        .moving, [.list, .detail, .help, .away], [.control("u")])
    case .pageDown:
      CommandSpec(
        "page-down", Wording("Page down", "下翻一页"), Wording("A screen forward", "向下一屏"),
        .moving, [.list, .detail, .help, .away], [.control("f"), .pageDown])
    case .pageUp:
      CommandSpec(
        "page-up", Wording("Page up", "上翻一页"), Wording("A screen back", "向上一屏"),
        .moving, [.list, .detail, .help, .away], [.control("b"), .pageUp])
    case .open:
      CommandSpec(
        "open", Wording("Open", "打开"), Wording("Give the detail pane the whole window", "详情窗格占满整个窗口"),
        .panes, [.list, .detail], [.enter], footer: 3, .needsRows)
    case .back:
      CommandSpec(
        "back", Wording("Back", "返回"), Wording("One level back; never quits", "返回上一级，不会退出"),
        .panes, [.list, .detail, .help, .sortMenu, .copyMenu, .away], [.escape], footer: 2)
    case .switchPane:
      CommandSpec(
        "switch-pane", Wording("Other pane", "切换窗格"), Wording("Between list and detail", "在列表和详情之间切换"),
        .panes, [.list, .detail], [.tab, .backTab], footer: 11)
    case .nextTab:
      CommandSpec(
        "next-tab", Wording("Next tab", "下一标签页"), Wording("Overview, Log, Cause, History, Raw", "概览、日志、原因、历史、原文"),
        .panes, [.list, .detail], [.character("]"), .right])
    case .previousTab:
      CommandSpec(
        "previous-tab", Wording("Previous tab", "上一标签页"),
        Wording("Raw, History, Cause, Log, Overview", "原文、历史、原因、日志、概览"),
        .panes, [.list, .detail], [.character("["), .left])
    case .showOverview:
      CommandSpec(
        "overview", Wording("Overview", "概览"), Wording("State, schedule and cause of the task", "任务的状态、调度与原因"),
        .panes, [.list, .detail], [.character("1")])
    case .showLog:
      CommandSpec(
        "log", Wording("Log", "日志"), Wording("The log, entry by entry", "逐条查看日志"),
        .panes, [.list, .detail], [.character("2")])
    case .showCause:
      CommandSpec(
        "cause", Wording("Cause", "原因"), Wording("Why it failed, and what cures it", "失败原因与处理办法"),
        .panes, [.list, .detail], [.character("3")])
    case .showHistory:
      CommandSpec(
        "history", Wording("History", "历史"), Wording("What is remembered of the task", "任务的历史记录"),
        .panes, [.list, .detail], [.character("4")])
    case .showRaw:
      CommandSpec(
        "raw", Wording("Raw", "原文"), Wording("The log's text as it came", "日志的原始文本"),
        .panes, [.list, .detail], [.character("5")])
    case .filter:
      CommandSpec(
        "filter", Wording("Filter", "过滤"), Wording("Narrow the list while typing", "边输入边过滤列表"),
        .list, [.list], [.character("/")], footer: 1)
    case .clearFilter:
      CommandSpec(
        "clear-filter", Wording("Clear the filter", "清除过滤"), Wording("Show every task again", "重新显示所有任务"),
        .list, [.list, .detail], [.character("\\")], .needsFilter)
    case .problems:
      CommandSpec(
        "problems", Wording("Problems", "仅看问题"), Wording("Only tasks that need somebody", "只显示需要处理的任务"),
        .list, [.list, .detail], [.character("!")], footer: 2)
    case .causes:
      CommandSpec(
        "causes", Wording("Causes", "按原因"), Wording("One row a cause, its tasks beneath", "每个原因一行，其下列出任务"),
        .list, [.list, .detail], [.character("c")], footer: 4)
    case .sortMenu:
      CommandSpec(
        "sort", Wording("Sort", "排序"), Wording("Choose the column to sort by", "选择排序的列"),
        .list, [.list], [.character("s")], footer: 9)
    case .sortNextColumn:
      CommandSpec(
        "sort-next-column", Wording("Sort by the next column", "按下一列排序"),
        Wording("The last column becomes the second key", "原来的列成为第二排序键"), .list, [.list], [.character(">")])
    case .sortPreviousColumn:
      CommandSpec(
        "sort-previous-column", Wording("Sort by the previous column", "按上一列排序"),
        Wording("The last column becomes the second key", "原来的列成为第二排序键"), .list, [.list], [.character("<")])
    case .sortInvert:
      CommandSpec(
        "sort-invert", Wording("Invert the order", "反转排序"), Wording("Ascending, descending", "升序或降序"),
        .list, [.list, .sortMenu], [.character("I")])
    case .refreshTask:
      CommandSpec(
        "refresh-task", Wording("Refresh the task", "刷新任务"), Wording("Read the selected task again", "重新读取选中的任务"),
        .polling, [.list, .detail], [.character("r")], .needsTaskPolling)
    case .refreshAll:
      CommandSpec(
        "refresh", Wording("Refresh all", "全部刷新"), Wording("Poll now", "立即轮询"),
        .polling, [.list, .detail], [.character("R"), .function(5)], .needsPolling)
    case .pause:
      CommandSpec(
        "pause", Wording("Pause or go on", "暂停或继续"),
        Wording("Stop polling, or start it again; in the past, playing", "停止或恢复轮询；回看时停止或开始播放"),
        .polling, [.list, .detail], [.character("p")], footer: 10, .needsPausing)
    case .contexts:
      CommandSpec(
        "context", Wording("Contexts", "上下文"),
        Wording("Watch another project or workspace, or several", "切换项目或工作空间，可同时查看多个"),
        .polling, [.list, .detail], [.control("p")], footer: 14, aliases: ["contexts", "ctx"], .needsContexts)
    case .find:
      CommandSpec(
        "find", Wording("Find", "查找"), Wording("Find text in the log", "在日志中查找文本"),
        .log, [.detail], [.character("/")], footer: 1)
    case .findNext:
      CommandSpec(
        "find-next", Wording("Next match", "下一处"), Wording("Go to the next match", "跳到下一处匹配"),
        .log, [.detail], [.character("n")], footer: 1, .needsNeedle)
    case .findPrevious:
      CommandSpec(
        "find-previous", Wording("Previous match", "上一处"), Wording("Go to the previous match", "跳到上一处匹配"),
        .log, [.detail], [.character("N")], .needsNeedle)
    case .nextError:
      CommandSpec(
        "next-error", Wording("Next error", "下一个错误"), Wording("Go to the next error of the log", "跳到日志中的下一个错误"),
        .log, [.list, .detail], [.character("e")])
    case .previousError:
      CommandSpec(
        "previous-error", Wording("Previous error", "上一个错误"),
        Wording("Go to the previous error of the log", "跳到日志中的上一个错误"),
        .log, [.list, .detail], [.character("E")])
    case .fold:
      CommandSpec(
        "fold", Wording("Fold", "折叠"),
        Wording("Fold or unfold the line, or a cause's tasks", "折叠或展开当前行的内容，或原因下的任务"),
        .log, [.list, .detail], [.character("z")], footer: 5)
    case .foldAll:
      CommandSpec(
        "fold-all", Wording("Fold all", "全部折叠"), Wording("Fold or unfold everything", "折叠或展开所有内容"),
        .log, [.list, .detail], [.character("Z")])
    case .compare:
      CommandSpec(
        "compare", Wording("Compare logs", "比较日志"),
        Wording("With the run before, or the task that is marked", "与上一次运行或已标记任务的日志比较"),
        .past, [.list, .detail], [.character("=")], aliases: ["diff"], .needsRows)
    case .zoomIn:
      CommandSpec(
        "zoom-in", Wording("Shorter window, or faster", "缩短时段或加速"),
        Wording("History of fewer hours; in the past, play faster", "缩短历史时段；回看时加快播放"),
        .past, [.list, .detail], [.character("+")], .needsZoom)
    case .zoomOut:
      CommandSpec(
        "zoom-out", Wording("Longer window, or slower", "延长时段或减速"),
        Wording("History of more days; in the past, play slower", "延长历史时段；回看时放慢播放"),
        .past, [.list, .detail], [.character("-")], .needsZoom)
    case .asOf:
      CommandSpec(
        "as-of", Wording("The board as of …", "回看某一时刻"),
        Wording("Show how it was at a moment; empty for now", "显示当时的看板；留空回到现在"),
        .past, [.list, .detail], [.character("@")], aliases: ["past", "scrub"], .needsPast)
    case .stepForward:
      CommandSpec(
        "step-forward", Wording("Next change", "下一次变化"), Wording("In the past, on to the next change", "回看时前进到下一次变化"),
        .past, [.list, .detail], [.character(".")], footer: -3, .needsPlayback)
    case .stepBack:
      CommandSpec(
        "step-back", Wording("Previous change", "上一次变化"),
        Wording("Back to the change before, also from now", "后退到上一次变化，也可从现在开始"),
        .past, [.list, .detail], [.character(",")], footer: -4, .needsPast)
    case .laterFailure:
      CommandSpec(
        "later-failure", Wording("Next failure", "下一次失败"),
        Wording("In the past, on to where a task began to fail", "回看时前进到有任务开始失败的时刻"),
        .past, [.list, .detail], [.character("}")], footer: -1, .needsPlayback)
    case .earlierFailure:
      CommandSpec(
        "earlier-failure", Wording("Previous failure", "上一次失败"),
        Wording("Back to where a task began to fail, also from now", "后退到有任务开始失败的时刻，也可从现在开始"),
        .past, [.list, .detail], [.character("{")], footer: -2, .needsPast)
    case .acknowledge:
      CommandSpec(
        "acknowledge", Wording("Acknowledge", "确认问题"),
        Wording("Somebody sees to it: out of the problems, still counted", "有人处理：不再列入问题，但仍计数"),
        .people, [.list, .detail], [.character("a")], footer: 7, aliases: ["ack"], .needsPresentRows)
    case .withdraw:
      CommandSpec(
        "withdraw", Wording("Take it back", "撤回确认"),
        Wording("What was acknowledged is a problem again", "已确认的问题重新列入"),
        .people, [.list, .detail], [.character("A")], aliases: ["unacknowledge", "undo"], .needsPresentRows)
    case .mark:
      CommandSpec(
        "mark", Wording("Mark", "标记"), Wording("For doing one thing to several; Esc unmarks all", "批量操作用；按 Esc 全部取消"),
        .people, [.list], [.character(" ")], .needsRows)
    case .markRange:
      CommandSpec(
        "mark-range", Wording("Mark a range", "标记一段"), Wording("From the last mark to this row", "从上一个标记到当前行"),
        .people, [.list], [.character("v")], .needsRows)
    case .note:
      CommandSpec(
        "note", Wording("Note", "备注"), Wording("Write a note on the task; an empty one deletes it", "为任务写备注，留空则删除"),
        .people, [.list, .detail], [.character("m")], aliases: ["memo"], .needsPresentRows)
    case .away:
      CommandSpec(
        "away", Wording("While you were away", "离开期间"), Wording("What changed since you looked last", "上次查看以来的变化"),
        .people, [.list, .detail], [.character("u")], footer: 3, aliases: ["since"], .needsAway)
    case .wrap:
      CommandSpec(
        "wrap", Wording("Wrap", "换行"), Wording("Wrap long lines, or cut them", "长行换行或截断"),
        .log, [.list, .detail], [.character("w")], footer: 12, .needsLog)
    case .wholeWindow:
      CommandSpec(
        "whole-window", Wording("Whole window", "占满窗口"),
        Wording("The pane takes the window, or gives it back", "窗格占满或还原"),
        .panes, [.list, .detail], [.character("f")])
    case .scrollLeft:
      CommandSpec(
        "scroll-left", Wording("Scroll left", "向左滚动"), Wording("Unwrapped lines, to the left", "不换行时向左滚动"),
        .log, [.detail], [.character("h")], .needsCutLines)
    case .scrollRight:
      CommandSpec(
        "scroll-right", Wording("Scroll right", "向右滚动"), Wording("Unwrapped lines, to the right", "不换行时向右滚动"),
        .log, [.detail], [.character("l")], .needsCutLines)
    case .copy:
      CommandSpec(
        "copy", Wording("Copy", "复制"), Wording("Choose what to copy", "选择要复制的内容"),
        .panes, [.list, .detail], [.character("y")], footer: 8, .needsRows)
    case .copyHandOver:
      CommandSpec(
        "copy-hand-over", Wording("Copy the hand-over", "复制交接信息"),
        Wording("Who, since when, why, what cures it, as Markdown", "对象、时间、原因与处理办法，Markdown 格式"),
        .panes, [.list, .detail, .copyMenu], [.character("Y")], .needsRows)
    case .accept:
      CommandSpec(
        "accept", Wording("Accept", "确认"), Wording("Keep what was typed or chosen", "采用输入或选择的内容"),
        .program,
        [
          .filterEntry, .findEntry, .palette, .sortMenu, .copyMenu, .contexts, .passcode, .momentEntry, .acknowledge,
          .noteEntry, .away,
        ], [.enter], footer: 1)
    case .cancel:
      CommandSpec(
        "cancel", Wording("Cancel", "取消"), Wording("Leave everything as it was before", "恢复原样"),
        .program,
        [.filterEntry, .findEntry, .palette, .contexts, .passcode, .momentEntry, .acknowledge, .noteEntry],
        [.escape, .control("c")], footer: 2)
    case .previousChoice:
      CommandSpec(
        "previous-choice", Wording("Previous choice", "上一项"), Wording("While typing, the row above", "输入时选择上一行"),
        .program, [.filterEntry, .palette, .contexts], [.up, .control("p")])
    case .nextChoice:
      CommandSpec(
        "next-choice", Wording("Next choice", "下一项"), Wording("While typing, the row below", "输入时选择下一行"),
        .program, [.filterEntry, .palette, .contexts], [.down, .control("n")])
    case .markChoice:
      CommandSpec(
        "mark-choice", Wording("Mark", "标记"), Wording("Open several contexts together", "同时打开多个上下文"),
        .program, [.contexts], [.character(" ")], footer: 3)
    case .previousExpiry:
      CommandSpec(
        "previous-expiry", Wording("Shorter", "缩短有效期"), Wording("Acknowledge for another time", "选择上一个有效期"),
        .program, [.acknowledge], [.backTab, .up])
    case .nextExpiry:
      CommandSpec(
        "next-expiry", Wording("How long", "有效期"), Wording("Acknowledge for another time", "选择下一个有效期"),
        .program, [.acknowledge], [.tab, .down], footer: 3)
    case .palette:
      CommandSpec(
        "palette", Wording("Commands", "命令"), Wording("Every command by name", "按名称查找命令"),
        .program, [.list, .detail], [.character(":")], footer: 5)
    case .help:
      CommandSpec(
        "help", Wording("Help", "帮助"), Wording("Every key", "所有按键"),
        .program, [.list, .detail, .sortMenu, .copyMenu], [.character("?"), .function(1)], footer: 6)
    case .redraw:
      CommandSpec(
        "redraw", Wording("Redraw", "重绘"), Wording("Paint the whole screen anew", "重新绘制整个屏幕"),
        .program, [.list, .detail, .help], [.control("l")])
    case .suspend:
      CommandSpec(
        "suspend", Wording("Suspend", "挂起"), Wording("Back to the shell; fg returns", "回到 shell，用 fg 返回"),
        .program, Set(Mode.allCases), [.control("z")])
    case .backOrQuit:
      CommandSpec(
        "back-or-quit", Wording("Back, or quit", "返回或退出"), Wording("One level back; at the top, quit", "返回上一级；在顶层则退出"),
        .program, [.list, .detail, .help, .sortMenu, .copyMenu, .away], [.character("q")])
    case .quit:
      CommandSpec(
        "quit", Wording("Quit", "退出"), Wording("Leave synctop", "离开 synctop"),
        .program, [.list, .detail, .help, .sortMenu, .copyMenu, .away], [.character("Q"), .control("c")], footer: 13,
        aliases: ["q", "exit"])
    }
  }
}
