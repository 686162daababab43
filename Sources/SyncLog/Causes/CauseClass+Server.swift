/// Classes that the state of the database fails a run with.
extension CauseClass {
  static let server = [
    readOnly, lockConflict, statementTimeout, connectionsExhausted, unreachable, resources, internalError,
  ]

  private static let readOnly = CauseClass(
    "db_read_only", .database,
    [
      "cannot execute {command} in a read-only transaction", "cannot execute {command} during recovery",
      "cannot execute {command} (in|on) a (read only|read-only|standby|standby cluster|readonly)*",
      "*default_transaction_read_only", "*cluster is (in read-only|in read only|read-only|read only|readonly)",
      "cannot set transaction read-write mode*",
      "(不能|无法) 在 (一个|) 只读 的 事务 (中|里) 执行 {command}", "(不能|无法) 在 (一个|) 只读 模式的 事务中 执行 {command}", "*只读 事务",
      "恢复 期间 不能 执行 {command}", "*集群 *只读",
    ],
    sqlState: "25006", sqlStates: ["25006"],
    summary: Wording("the cluster is read-only", "集群处于只读状态"),
    explanation: Wording(
      "A disk of the cluster is 90 % full or more, and the cluster has turned read-only to protect itself; or this is a "
        + "standby.",
      "集群磁盘使用率达到 90% 及以上，为保护数据而转为只读；或连接到了备机。"),
    steps: [
      .init(
        .console, at: .dwsConsole,
        Wording(
          "See the disk usage of the cluster: from 90 % on it is read-only.",
          "查看集群磁盘使用率：达到 90% 后集群变为只读。"),
        source: "dws_01_0008"),
      .init(
        .check,
        Wording(
          "Free space: drop or truncate what isn't needed, VACUUM FULL large tables, or scale out.",
          "释放空间：删除或清空无用数据，对大表执行 VACUUM FULL，或扩容。"),
        source: "dws_04_0497"),
      .init(
        .console, at: .dwsConsole,
        Wording(
          "Then cancel the read-only state (Cancel Read-only).",
          "然后在控制台解除只读。"),
        source: "dws_01_0008"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See whether new transactions are read-only.",
          "查看新事务是否为只读。"),
        sql: [
          #"SELECT name, setting FROM pg_settings WHERE name = 'default_transaction_read_only';"#
        ],
        source: "dws_04_0926"),
      .syncAgain,
    ])

  private static let lockConflict = CauseClass(
    "db_lock_conflict", .database,
    [
      .init("lock wait timeout: thread * on node {node} waiting for {waiting_for} on *after*", "YY003"),
      .init("lock wait timeout*waiting for {waiting_for} on *", "YY003"), .init("lock wait timeout", "YY003"),
      .init("锁等待超时 ： 线程 * 节点 {node} 等待 {waiting_for} 于", "YY003"), .init("(锁等待超时|锁 等待 超时)", "YY003"),
      .init("canceling statement due to lock timeout", "55P03"), .init("could not obtain lock on", "55P03"),
      .init("(由于|因为) 锁 超时 *取消 (查询|语句|当前语句|当前 查询)", "55P03"), .init("无法 (获得|获取) *锁", "55P03"),
      .init("deadlock detected", "40P01"), .init("*deadlock detected", "40P01"), .init("检测到 死锁", "40P01"),
      .init("检测到 有 死锁", "40P01"), .init("canceling statement due to conflict with recovery", "40001"),
      .init("could not serialize access", "40001"), .init("(无法|不能) (串行|序列化) *访问", "40001"),
      .init("tuple concurrently (updated|deleted)", "XX000"), .init("元组 (同时|并发) *(更新|删除)", "XX000"),
      .init("(role|database|user|schema|relation) * was concurrently dropped", "42704"),
      .init("(角色|数据库) * 被 (同时|并发) *删除", "42704"), .init("*could not serialize access", "40001"),
    ],
    details: [
      "*blocked by hold lock thread {blocker_thread}, statement <{blocker_statement}>, hold lockmode*",
      "*blocked by *thread {blocker_thread}, statement <{blocker_statement}>", "*blocked by *thread {blocker_thread}",
    ],
    sqlState: "40P01", sqlStates: ["YY002", "YY003", "40P01", "40001", "55P03", "40*"],
    summary: Wording(
      "another session holds a lock that the run needs", "其他会话持有同步任务需要的锁"),
    explanation: Wording(
      "Other statements work on the same roles or tables at the same time, such as DDL or a long query.",
      "同一时间有其他语句（如 DDL 或长查询）在操作相同的角色或表。"),
    isRetryable: true,
    retryReason: Wording(
      "It may pass at the next run, when the other session has ended.", "其他会话结束后，下次运行可能成功。"),
    steps: [
      .waitForNextRun,
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See who runs long statements.",
          "查看长时间运行的语句。"),
        sql: [
          #"SELECT pid, usename, state, query_start, query FROM pg_stat_activity WHERE state <> 'idle' ORDER BY query_start;"#
        ],
        source: "dws_04_0497"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "End the session that holds the lock, if it may be ended.",
          "若允许，结束持有锁的会话。"),
        sql: [
          #"SELECT pg_terminate_backend({blocker_thread|literal});"#
        ], isDestructive: true,
        source: "dws_06_0214"),
      .init(
        .console, at: .syncTasks,
        Wording(
          "Move the schedule to hours without DDL and loads.",
          "将调度时间移到没有 DDL 和导入的时段。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let statementTimeout = CauseClass(
    "db_statement_timeout", .database,
    [
      "canceling statement due to", "(由于|因为) *取消 (查询|语句|当前)", "*statement (timeout|timed out)", "(正在|) 取消 *语句 *超时",
      "query canceled", "canceling (query|authentication|autovacuum)",
    ],
    sqlState: "57014", sqlStates: ["57014"],
    summary: Wording("a statement was canceled, or took longer than allowed", "语句被取消或执行超时"),
    explanation: Wording(
      "A statement ran into statement_timeout, or someone canceled it.", "语句达到 statement_timeout 限制，或被人取消。"),
    steps: [
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See the limit in force.",
          "查看当前限制。"),
        sql: [
          #"SELECT name, setting, unit FROM pg_settings WHERE name = 'statement_timeout';"#
        ],
        source: "dws_04_0926"),
      .init(
        .check,
        Wording(
          "Raise statement_timeout for the connection's user, or find out who canceled the statement.",
          "为数据连接用户调大 statement_timeout，或查明是谁取消了语句。"),
        source: "dws_04_0926"),
      .init(
        .console, at: .syncTasks,
        Wording(
          "Schedule the task off-peak.",
          "将任务调度到业务低峰期。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let connectionsExhausted = CauseClass(
    "db_connections_exhausted", .database,
    [
      "already too many clients, active/non-active/reserved: {active}/{idle}/{reserved}",
      "already too many clients, active/non-active: {active}/{idle}",
      "*already too many clients, active/non-active*: {active}/{idle}",
      "*(sorry, |)too many clients already*active/non-active/reserved: {active}/{idle}/{reserved}",
      "*(sorry, |)too many clients already*active/non-active: {active}/{idle}",
      "*too many clients", #"too many connections for (role|user) "{role}""#,
      #"too many connections for database "{database}""#, "*too many connections",
      "remaining connection slots are reserved",
      "*connection slots are reserved", "*active/non-active*: {active}/{idle}",
      "*number of (requested standby connections|connections) exceeds",
      #"角色 "{role}" *连接 (太多|过多|数)"#, #"数据库 "{database}" *连接 (太多|过多|数)"#, "*太多 *(用户|客户端|连接)", "*连接 (太多|过多)",
      "*(已经|已) 有 太多 (的|) (用户|客户端|客户)", "*连接 (数|槽) *(上限|保留|不足)",
    ],
    sqlState: "53300", sqlStates: ["53300"],
    summary: Wording(
      "no connection is left[ for {role}][ to {database}]", "连接数已用尽[（角色 {role}）][（数据库 {database}）]"),
    explanation: Wording(
      "All connections are in use: those of the cluster, of the role or of the database.",
      "集群、角色或数据库允许的连接均已占用。"),
    isRetryable: true,
    retryReason: Wording("It may pass at the next run, when sessions have ended.", "有会话结束后，下次运行可能成功。"),
    steps: [
      .waitForNextRun,
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See who holds the connections.",
          "查看连接被谁占用。"),
        sql: [
          #"SELECT datname, usename, state, count(*) FROM pg_stat_activity GROUP BY datname, usename, state ORDER BY 4 DESC;"#
        ],
        source: "dws_09_0038"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "Raise or lift the role's own limit, if it is that one.",
          "若为角色自身的连接数限制，请调大或取消。"),
        sql: [
          #"ALTER ROLE {role|identifier} CONNECTION LIMIT -1;"#
        ], isDestructive: true,
        source: "dws_06_0135"),
      .init(
        .check,
        Wording(
          "End idle sessions, set session_timeout, or raise max_connections.",
          "结束空闲会话，设置 session_timeout，或调大 max_connections。"),
        source: "dws_09_0038"),
      .syncAgain,
    ])

  private static let unreachable = CauseClass(
    "db_unreachable", .database,
    [
      .init("terminating (connection|walreceiver)*due to administrator command", "57P01"),
      .init("terminating connection because of crash", "57P02"), .init("terminating connection*", "57P01"),
      .init("the database system is", "57P03"),
      .init("the (database|cluster|server|node) is (starting up|shutting down)", "57P03"),
      .init("an i/o error (occurred|occured) while sending", "08006"), .init("*I/O error (occurred|occured)", "08006"),
      .init("*connection to {host}:{port} refused", "08001"),
      .init("the connection attempt (failed|timed out)", "08001"),
      .init("*could not connect to server", "08001"), .init("could not open a connection to database*", "08001"),
      .init(#"*connection to server at "{host}" (*), port {port} failed"#, "08001"),
      .init(#"*connection to server at "{host}", port {port} failed"#, "08001"),
      .init("could not receive data from (client|server|the server)", "08006"),
      .init("could not send data to (client|server|the server)", "08006"),
      .init("this connection has been closed", "08003"),
      .init("connection (has been|is|was|already been) closed", "08003"),
      .init("*connection (refused|timed out)", "08001", at: .job),
      .init("*connection (reset|closed)", "08006", at: .job),
      .init("*connection (reset|refused) by peer", "08006"),
      .init("*broken pipe", "08006", at: .job), .init("*server closed the connection unexpectedly", "08006"),
      .init("*no route to host", "08001", at: .job), .init("*unknownhostexception: {host}", "08001", at: .job),
      .init(#"could not translate host name "{host}""#, "08001"), .init("unexpected EOF on", "08006"),
      .init("failed to get pooled connections*", "08006"), .init("pooler: failed to *connect*", "08006"),
      .init("*failed to create connections in parallel mode", "08006"), .init("failed to connect*", "08001"),
      .init("*connection attempt (failed|timed out)", "08001"), .init("*java.net.", "08006", at: .job),
      .init("*sockettimeoutexception", "08006", at: .job), .init("*read timed out", "08006", at: .job),
      .init("*connect timed out", "08001", at: .job), .init("backend connection*", "08006"),
      .init("protocol error", "08P01"), .init("*all connections of hosts*", "08001"),
      .init("could not find a server*", "08001"),
      .init("数据库 系统 (正在|处于|启动|在 恢复|关闭)", "57P03"), .init("由于 管理员 命令 *中断 *(连接|联接)", "57P01"),
      .init("*中断 *(连接|联接)", "57P01"),
      .init("*发送到 *后端 *I/O *", "08006"), .init("*I/O 错误", "08006"), .init("(向|与) *后端 *错误", "08006"),
      .init("*(与|和) {host}:{port} 的 (连接|联接) 被拒绝", "08001"), .init("*(连线|连接|联接) (被 拒|已被拒绝|被拒绝|已 中断|已 关闭|超时)", "08006"),
      .init("尝试连线已失败", "08001"), .init("(尝试|) *(连接|连线) *失败", "08001"),
    ],
    sqlState: "08006", sqlStates: ["57P01", "57P02", "57P03", "57P*", "08*", "58030", "YY013", "YY014", "YY015"],
    summary: Wording("the database can't be reached[ at {host}[:{port}]]", "无法连接数据库[ {host}[:{port}]]"),
    explanation: Wording(
      "The database restarts or fails over, or the network between the agent and the cluster is cut.",
      "数据库正在重启或主备切换，或代理与集群之间的网络不通。"),
    isRetryable: true,
    retryReason: Wording(
      "It may pass at the next run, when the database is up again; a closed network stays closed.",
      "数据库恢复后，下次运行可能成功；若是网络策略不通，则不会自行恢复。"),
    steps: [
      .waitForNextRun,
      .init(
        .console, at: .dwsConsole,
        Wording(
          "See whether the cluster is available, or restarts or fails over.",
          "查看集群状态：是否可用，是否正在重启或主备切换。"),
        source: "dws_04_0497"),
      .init(
        .console,
        Wording(
          "See that security group, VPC and route let the agent (CDM cluster) reach the database[ at {host}][ on port {port}].",
          "确认安全组、VPC 和路由允许代理（CDM 集群）访问数据库[ {host}][ 端口 {port}]。"),
        source: "dataartsstudio_03_0090"),
      .syncAgain,
    ])

  private static let resources = CauseClass(
    "db_resources", .database,
    [
      .init("memory is temporarily unavailable", "YY006"), .init("内存 (暂时|临时) 不可用", "YY006"),
      .init("out of (shared |)memory", "53200"), .init("*out of memory", "53200"), .init("内存 (用尽|不足|耗尽)", "53200"),
      .init("*共享内存 *(用尽|不足|耗尽)", "53200"), .init("*no space left on device", "53100"),
      .init("*disk (is |)full", "53100"),
      .init("*磁盘 *(满|空间不足)", "53100"), .init("*设备上 没有 *空间", "53100"), .init("insufficient (memory|resources)", "53000"),
      .init("could not (extend|write|create) *file", "53100"), .init("could not fork", "53000"),
      .init("could not resize shared memory", "53100"), .init("*spill *limit", "53400"), .init("*space limit", "53400"),
      .init("*memory usage*(exceed|exceeds|reach)", "53200"),
      .init("too many (open files|sessions|transactions)", "53000"),
    ],
    sqlState: "53000", sqlStates: ["YY006", "53*"],
    summary: Wording("the database is short of memory or disk space", "数据库内存或磁盘空间不足"),
    explanation: Wording(
      "The cluster is short of memory or disk space at the time of the run.", "运行时集群的内存或磁盘空间不足。"),
    steps: [
      .waitForNextRun,
      .init(
        .console, at: .dwsConsole,
        Wording(
          "See memory and disks of the cluster at the time of the run, and end or move what used them up.",
          "查看运行时集群的内存和磁盘，结束或错开占用资源的作业。"),
        source: "dws_04_0497"),
      .init(
        .console, at: .syncTasks,
        Wording(
          "Schedule the task off-peak.",
          "将任务调度到业务低峰期。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let internalError = CauseClass(
    "db_internal", .database,
    [
      "cache lookup failed for", "could not find tuple for", "could not open relation with OID",
      "unrecognized node type",
      "unexpected chunk number", "invalid page in block", "cached plan must not change*", "could not read block",
      "unsupported (object|node|relation|statement)*", "*internal error", "缓存 (查找|查询) *失败", "内部 错误", "unrecognized",
    ],
    sqlState: "XX000", sqlStates: ["XX*", "YY*", "CG*", "F0*", "P0000", "58*"], sameness: .words,
    summary: Wording("the database has an internal error", "数据库内部错误"),
    explanation: Wording(
      "The catalogue changed under the statement, or it isn't consistent.", "系统表在语句执行期间被修改，或系统表不一致。"),
    steps: [
      .waitForNextRun,
      .init(
        .check,
        Wording(
          "If it comes back, give the whole message, the cluster's id and the time to Huawei Cloud's support: the catalogue may not be consistent.",
          "若反复出现，请将完整信息、集群 ID 和时间提交华为云技术支持：系统表可能不一致。"),
        source: "dws_04_0497"),
    ])
}
