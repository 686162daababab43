/// Steps that several classes share, and the places that they are done at.
extension RemedyTemplate.Step {
  /// The last step of nearly every remedy.
  static let syncAgain = RemedyTemplate.Step(
    .console, at: .syncTasks,
    Wording("Synchronize the task again, and start its schedule if that was stopped.", "重新同步该任务；若调度已停止，请重新启动调度。"),
    source: "dataartsstudio_01_1154")

  /// For what may pass by itself.
  static let waitForNextRun = RemedyTemplate.Step(
    .wait, Wording("Wait for the next run, and act only if it fails alike.", "等待下一次运行；若仍以同样原因失败再处理。"),
    source: "dws_04_0497")

  /// For statements that need more rights than the connection's user has.
  static let checkConnectionUser = RemedyTemplate.Step(
    .sql, at: .connectionDatabase,
    Wording(
      "See what the connection's user may do: it must be dbadmin or have SYSADMIN.",
      "查看数据连接用户的权限：需要是 dbadmin 或具有 SYSADMIN 属性。"),
    sql: ["SELECT rolname, rolsystemadmin, rolcreaterole FROM pg_roles WHERE rolname = current_user;"],
    source: "dataartsstudio_01_1153", dialect: .dws)

  static let checkConnectionUserPostgreSQL = RemedyTemplate.Step(
    .sql, at: .connectionDatabase,
    Wording("See what the connection's user may do.", "查看数据连接用户的权限。"),
    sql: ["SELECT rolname, rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user;"],
    source: "dataartsstudio_01_1153", dialect: .postgresql)
}

extension Wording {
  static let syncTasks = Wording("DataArts Studio › Data Security › User Sync", "DataArts Studio › 数据安全 › 用户同步")
  static let dataConnections = Wording(
    "DataArts Studio › Management Center › Data Connections", "DataArts Studio › 管理中心 › 数据连接")
  static let iamConsole = Wording("IAM console", "统一身份认证控制台")
  static let dwsConsole = Wording("DWS console › Clusters", "DWS 控制台 › 集群管理")
  static let cdmConsole = Wording("DataArts Migration › Cluster Management", "数据集成 › 集群管理")
  static let mrsConsole = Wording("MRS console", "MRS 控制台")
  static let rangerConsole = Wording("Ranger Web UI", "Ranger Web UI")
  static let connectionDatabase = Wording("any database of the cluster", "集群的任一数据库")
}
