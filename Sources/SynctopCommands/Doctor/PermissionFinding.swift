import SyncLog
import TaskModel

/// A list call that was refused, with what that means for whoever grants rights.
enum PermissionFinding {
  static func finding(_ failure: FetchFailure) -> Finding {
    var finding = Finding(.permissions, failure: failure)
    if failure.kind == .forbidden, failure.code == nil {
      finding.nextStep = Wording(
        "ask an administrator for a DataArts Studio role in this project (such as DAYU User), and for membership in the "
          + "workspace",
        "请管理员在此项目中授予 DataArts Studio 角色(如 DAYU User)，并将您加入该工作空间")
    }
    return finding
  }
}
