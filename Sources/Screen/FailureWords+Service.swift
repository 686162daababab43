import TaskModel

extension FailureWords {
  /// The sentences for a code of the service's, or of an identity policy; nil for others.
  static func service(_ failure: FetchFailure) -> Self? {
    let text = failure.message.lowercased()
    if let code = failure.code?.uppercased(), let words = codes[code] { return words }
    if text.contains("workspace does not exist") { return workspaceMissing }
    if failure.form == .policyDenial || text.contains("policy doesn't allow") { return deniedByPolicy }
    if failure.code?.hasPrefix("EPS.") == true { return enterpriseProject }
    return nil
  }

  static let deniedByPolicy = Self(
    "an identity policy of the account forbids the call",
    "ask an administrator to allow the action that the message names",
    "账号的身份策略禁止此调用", "请管理员放行消息中所列的操作")

  private static let enterpriseProject = Self(
    "the user has no right in the enterprise project that the instance belongs to",
    "ask an administrator for a role in that enterprise project",
    "该用户在实例所属的企业项目中没有权限", "请管理员在该企业项目中为用户授予角色")

  private static let workspaceMissing = Self(
    "the instance or the workspace doesn't exist for this project; the workspace id is likely another project's",
    "check --workspace and --project-id; `synctop init` lists what there is",
    "该项目下不存在此实例或工作空间：工作空间 ID 可能属于其他项目",
    "请检查 --workspace 和 --project-id；`synctop init` 会列出可用项")

  private static let agentFailed = Self(
    "DataArts Studio's agent (a CDM cluster) failed the call; it is down, full or too old",
    "check the CDM cluster of the data connection, and restart it off-peak",
    "DataArts Studio 的代理(CDM 集群)调用失败：未运行、资源不足或版本过旧", "请检查数据连接的 CDM 集群，并在低峰期重启")

  private static let codes: [String: Self] = [
    "DLM.4001": workspaceMissing,
    "DLM.4018": Self(
      "this DataArts Studio doesn't have the API; the region's version is older",
      "check --region; ask support whether data security is deployed there",
      "该 DataArts Studio 没有此接口：该区域的版本较旧", "请检查 --region，并向技术支持确认是否已部署数据安全"),
    "DLM.4094": Self(
      "DataArts Studio could not reach a service of its own",
      "wait for the next try; if it lasts, send the request id to support",
      "DataArts Studio 调用内部服务失败", "请等待下次重试；若持续出现，请将请求 ID 提交给技术支持"),
    "DLM.4205": Self(
      "the catalog that is asked for doesn't exist", "check --endpoint: it is likely another service's",
      "请求的目录不存在", "请检查 --endpoint：可能属于其他服务"),
    "DLS.3027": permissionSet, "DLS.6036": permissionSet,
    "DLS.4106": Self(
      "data security doesn't know the recognition rule that is asked for", "check the id and the workspace",
      "数据安全中不存在所请求的识别规则", "请检查 ID 和工作空间"),
    "DS.6000": Self(
      "DataArts Studio failed inside", "wait for the next try; if it lasts, send the request id to support",
      "DataArts Studio 内部错误", "请等待下次重试；若持续出现，请将请求 ID 提交给技术支持"),
    "DLF.6423": agentFailed, "DLG.0902": agentFailed,
    "DLF.6888": Self(
      "the account has no right to use this part of DataArts Studio",
      "ask an administrator for the right, and whether the instance is paid for",
      "账号无权使用 DataArts Studio 的此功能", "请管理员授权，并确认实例未欠费"),
  ]

  private static let permissionSet = Self(
    "data security doesn't know the permission set or its member", "check the id: it may have been deleted meanwhile",
    "数据安全中不存在该权限集或其成员", "请检查 ID：可能已被删除")
}
