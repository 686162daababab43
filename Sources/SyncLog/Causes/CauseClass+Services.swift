/// Classes that DataArts Studio and the services around it fail a run with.
extension CauseClass {
  static let services = [
    agentUnavailable, throttled, dataConnectionInvalid, iamCredential, iamPermission, rangerError, mrsUserConflict,
    mrsSyncFailed, dwsService, scheduleStopped, runTimeout, datamanagerRejected,
  ]

  private static let agentUnavailable = CauseClass(
    "agent_unavailable", .agent,
    [
      "*fail to call the agent", "*failed to call the agent", "*proxy agent invoke fail",
      "*(cdm |)agent (is |)(offline|unavailable|not available|not running|abnormal|stopped)",
      "agent job creation", "*agent *(connection timed out|unavailable|unreachable)",
      "*(cdm cluster|cdm agent) *(not running|stopped|abnormal|not exist)",
      "*调用 (代理|agent) *失败", "*代理 *(不可用|异常|离线|未运行|失败)", "*(CDM|cdm)集群 *(异常|未运行|停止|不可用)",
    ],
    codes: ["DLG.0902", "DLF.6423", "DLG.*"],
    summary: Wording("the agent (CDM cluster)[ {agent}] doesn't answer", "代理（CDM 集群）[ {agent}] 无响应"),
    explanation: Wording(
      "The CDM cluster that serves as the agent is down, too old or out of memory.", "作为代理的 CDM 集群已停止、版本过低或内存不足。"),
    steps: [
      .init(
        .console, at: .cdmConsole,
        Wording(
          "See that the CDM cluster that the data connection names as its agent runs, and has version 2.10.0.300 or later.",
          "确认数据连接中作为代理的 CDM 集群正在运行，且版本不低于 2.10.0.300。"),
        source: "dataartsstudio_01_1153"),
      .init(
        .console, at: .cdmConsole,
        Wording(
          "Restart it off-peak, if it is out of memory or doesn't answer.",
          "若内存不足或无响应，请在业务低峰期重启。"),
        source: "dataartsstudio_03_0090"),
      .syncAgain,
    ])

  private static let throttled = CauseClass(
    "throttled", .gateway,
    [
      "the throttling threshold has been reached", "*throttling threshold", "*too many requests", "*over ratelimit",
      "*流控 *阈值",
      "*请求 (过于 频繁|过多)",
    ],
    codes: ["APIG.0308", "APIGW.0308", "429"],
    summary: Wording("the service is throttling calls", "接口调用超过流控阈值"),
    explanation: Wording(
      "More calls were made in a short time than the gateway allows the user or the API.", "短时间内的调用次数超过网关对用户或接口的限制。"),
    isRetryable: true,
    steps: [
      .waitForNextRun,
      .init(
        .check,
        Wording(
          "See what else makes calls as the same user: each user has 40 calls per 10 seconds.",
          "检查同一用户的其他调用：每个用户每 10 秒限 40 次。"),
        source: "apiOverview_DLS"),
      .init(
        .console, at: .syncTasks,
        Wording(
          "Spread the schedules of several tasks.",
          "错开多个任务的调度时间。"),
        source: "dataartsstudio_01_1154"),
    ])

  private static let dataConnectionInvalid = CauseClass(
    "data_connection_invalid", .datamanager,
    [
      "(the |)data connection {data_connection} (does not exist|doesn't exist|is not found|not found|has been deleted|was deleted|is invalid|is unavailable)",
      "(the |)data connection (does not exist|not found|is invalid)",
      "(the |)connection {data_connection} does not exist",
      "*data connection*(not exist|not found|deleted|invalid|unavailable)",
      "数据连接 {data_connection} (不存在或已被删除|不存在或已删除|不存在|已被删除|已删除|无效|不可用|异常)",
      "*数据连接 *(不存在|已被删除|已删除|无效|不可用|失败)",
    ],
    codes: ["DLM.4028"],
    summary: Wording(
      "the data connection[ {data_connection}] doesn't exist or doesn't work", "数据连接[ {data_connection}] 不存在或不可用"),
    explanation: Wording(
      "The data connection that the task uses was deleted, renamed or edited.", "任务使用的数据连接已被删除、改名或修改。"),
    steps: [
      .init(
        .console, at: .dataConnections,
        Wording(
          "Look for the connection[ {data_connection}]: create it again, or test and correct it.",
          "检查数据连接[ {data_connection}]：重新创建，或测试并修正。"),
        source: "dataartsstudio_01_1153"),
      .init(
        .console, at: .syncTasks,
        Wording(
          "Choose a connection that exists in the task.",
          "在任务中选择存在的数据连接。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let iamCredential = CauseClass(
    "iam_credential", .iam,
    [
      "*iam credential (fails|failed) to be downloaded", "*credential fails to be downloaded",
      "*credential*(download|downloaded)",
      "incorrect iam authentication information", "*the token must be updated", "the username or password is wrong",
      "*verify aksk signature fail", "*decrypt token fail", "*(IAM|iam) (认证|鉴权|凭证) *", "*凭证 *(下载|获取) 失败",
      "the request you have made requires authentication",
      "*(token|access key|AK) *(expired|invalid|not exist)", "*authentication information",
    ],
    codes: [
      "APIG.0301", "APIGW.0301", "APIG.0307", "APIGW.0307", "APIG.0305", "APIGW.0305", "APIG.0306", "APIGW.0306", "401",
    ],
    summary: Wording("IAM doesn't accept the credentials, or gives none", "IAM 凭证无效或无法获取"),
    explanation: Wording(
      "A key or token is wrong or has expired, or a user lacks DWS Database Access, so that the IAM credential can't be "
        + "downloaded.",
      "密钥或 token 错误或已过期；或用户缺少 DWS Database Access 权限，无法下载 IAM 凭证。"),
    steps: [
      .init(
        .iam, at: .iamConsole,
        Wording(
          "Give each user that is synchronized the permission DWS Database Access.",
          "为每个被同步的用户授予 DWS Database Access 权限。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .iam, at: .iamConsole,
        Wording(
          "Where a key or token is meant: see that it exists, is enabled and not expired, and belongs to this region.",
          "若涉及密钥或 token：确认其存在、已启用、未过期，且属于本区域。"),
        source: "dataartsstudio_02_0318"),
      .syncAgain,
    ])

  private static let iamPermission = CauseClass(
    "iam_permission", .iam,
    [
      "*policy doesn't allow {action} to be performed", "*policy does not allow {action} to be performed",
      "*not authorized to perform (the requested action|action|actions|): {action}",
      "*not authorized to perform: {action} on *",
      "*not authorized to perform {action} on *", "*not authorized to perform",
      "*agency {agency} (does not have|lacks|has no|doesn't have)*",
      "*agency {agency} (does not exist|is not found|not found)", "*insufficient permission",
      "*no permission", "*does not have permission", "*委托 {agency} (权限|不存在|没有|缺少|无)", "*(没有|缺少|无) *权限", "*权限不足",
      "access denied", "*IAM user forbidden",
    ],
    codes: ["PAP5.*", "APIG.0302", "APIGW.0302", "APIG.0802", "APIGW.0802", "DLF.6888", "403", "IAM.*"],
    summary: Wording("a permission in IAM is missing[: {action}][ ({agency})]", "缺少 IAM 权限[：{action}][（{agency}）]"),
    explanation: Wording(
      "The agency that DataArts Studio acts through lacks an action in IAM.", "DataArts Studio 使用的委托缺少所需的 IAM 权限。"),
    steps: [
      .init(
        .iam, at: .iamConsole,
        Wording(
          "Give the agency dlg_agency[ (here {agency})] the action[ {action}]. It needs dws:dbAuthority:syncIamUser or DWS FullAccess, iam:users:listUsers, iam:groups:listGroups, iam:users:listUsersForGroup or Security Administrator, cdm:cluster:get, and mrs:cluster:syncUser or MRS FullAccess.",
          "为委托 dlg_agency[（此处为 {agency}）]授予权限[ {action}]。需要 dws:dbAuthority:syncIamUser 或 DWS FullAccess，iam:users:listUsers、iam:groups:listGroups、iam:users:listUsersForGroup 或 Security Administrator，cdm:cluster:get，以及 mrs:cluster:syncUser 或 MRS FullAccess。"
        ),
        source: "dataartsstudio_01_1152"),
      .init(
        .wait,
        Wording(
          "Wait 15 to 30 minutes: new permissions take that long to take effect.",
          "等待 15 至 30 分钟，权限才会生效。"),
        source: "dataartsstudio_01_1152"),
      .syncAgain,
    ])

  private static let rangerError = CauseClass(
    "ranger_error", .ranger,
    [
      "can not delete (group|user): '{role}' as its present in Roles : *",
      "can not delete (group|user): '{role}' as its present in Security Zone : *",
      "can not delete (group|user): '{role}' as*",
      "role '{role}' can not be deleted as it is referenced in one or more *",
      "(XGroup|XUser|group|user|role) already exists", "role with name: {role} already exists",
      "user is not having permissions on the * module",
      "(group|user|role) '{role}' (not found|does not exist)", "*xa.error.", "(XGroup|XUser) *",
    ],
    words: [.init("*HTTP Status {http_status}", at: .service), .init("*ranger", at: .outside)],
    summary: Wording(
      "Ranger refuses the change[ to {role}][ ({http_status})]", "Ranger 拒绝了[对 {role} 的]修改[（{http_status}）]"),
    explanation: Wording(
      "Ranger still refers to the user or group, or the connection's user isn't Ranger's administrator.",
      "Ranger 中仍引用该用户或用户组，或数据连接的用户不是 Ranger 管理员。"),
    steps: [
      .init(
        .console, at: .rangerConsole,
        Wording(
          "Take the user or group[ {role}] out of the Ranger roles, policies and security zones that name it.",
          "从引用该用户或用户组[ {role}] 的 Ranger 角色、策略和安全区中移除它。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .console, at: .dataConnections,
        Wording(
          "See that the Ranger connection uses Ranger's administrator.",
          "确认 Ranger 数据连接使用 Ranger 管理员用户。"),
        source: "dataartsstudio_01_1153"),
      .syncAgain,
    ])

  private static let mrsUserConflict = CauseClass(
    "mrs_user_conflict", .mrs,
    [
      "*user {role} already exists in MRS", "user {role} already exists", "*already exists in MRS",
      "*already exists on MRS", "*用户 {role} 在 MRS *已存在", "*用户 {role} 已存在",
      "*human-machine user", "*人机 用户",
    ],
    codes: ["MRS.00000421"],
    summary: Wording("user[ {role}] exists in MRS already", "用户[ {role}] 在 MRS 中已存在"),
    explanation: Wording(
      "A human-machine user of this name exists in MRS; one clash fails the whole task.",
      "MRS 中存在同名的人机用户；只要有一个冲突，整个任务就会失败。"),
    steps: [
      .init(
        .console, at: .mrsConsole,
        Wording(
          "In MRS Manager, delete or rename the human-machine user[ {role}], or let the user in IAM have another name.",
          "在 MRS Manager 中删除或改名人机用户[ {role}]，或修改 IAM 用户名。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .console, at: .mrsConsole,
        Wording(
          "Or use the MRS console's own IAM user sync: there only the clashing users fail.",
          "或使用 MRS 控制台自带的 IAM 用户同步：只有冲突的用户会失败。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let mrsSyncFailed = CauseClass(
    "mrs_sync_failed", .mrs,
    ["*mrs sync failed", "*failure cause on the MRS page", "*MRS 同步 失败"],
    words: [.init("*MRS", at: .outside)],
    codes: ["MRS.*"],
    summary: Wording("MRS couldn't synchronize the users", "MRS 同步用户失败"),
    explanation: Wording("The reason stands in the operation log of the MRS console.", "失败原因见 MRS 控制台的操作日志。"),
    steps: [
      .init(
        .console, at: .mrsConsole,
        Wording(
          "Read the reason in the operation log of the MRS cluster.",
          "在 MRS 集群的操作日志中查看失败原因。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .iam, at: .iamConsole,
        Wording(
          "See that the agency has mrs:cluster:syncUser or MRS FullAccess.",
          "确认委托具有 mrs:cluster:syncUser 或 MRS FullAccess 权限。"),
        source: "dataartsstudio_01_1152"),
      .syncAgain,
    ])

  private static let dwsService = CauseClass(
    "dws_service", .dws,
    [
      "*guest_agent", "*guest agent", "the cluster version does not support*", "*cluster version *not support",
      "*集群 版本 *不支持",
    ],
    words: [.init("*SyncIamUsers", at: .outside)],
    codes: ["DWS.*"], sameness: .words,
    summary: Wording("the DWS service refuses the call[ ({error_code})]", "DWS 服务拒绝了调用[（{error_code}）]"),
    explanation: Wording(
      "The cluster's version or guest_agent doesn't know the call: 8.2.1 or later and below 9.0.0 is needed.",
      "集群版本或 guest_agent 不支持该接口：需要 8.2.1 及以上且低于 9.0.0。"),
    steps: [
      .init(
        .console, at: .dwsConsole,
        Wording(
          "See the cluster's version and that of its guest_agent: 8.2.1 or later and below 9.0.0 is needed. Upgrade it, if it is older.",
          "查看集群及 guest_agent 的版本：需 8.2.1 及以上且低于 9.0.0，过低请升级。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .console, at: .dwsConsole,
        Wording(
          "See that the cluster is available, and not in maintenance.",
          "确认集群可用，且不在维护中。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let scheduleStopped = CauseClass(
    "schedule_stopped", .task,
    [
      "*consecutive times, scheduling is stopped",
      "*(scheduling|schedule) *(is|has been|was) (stopped|terminated|disabled)",
      "*failed *consecutive", "*consecutive failures", "*连续 失败", "*调度 *(已 停止|已被停止|停止)",
    ],
    summary: Wording("the schedule was stopped after too many failures", "连续失败次数过多，调度已停止"),
    explanation: Wording(
      "After more than ten failures in a row the service stops the schedule.", "连续失败超过十次后，服务会停止调度。"),
    steps: [
      .init(
        .check,
        Wording(
          "Find and cure the cause of the earlier failures: older entries of the log and the list of the task's logs have it.",
          "先查明并解决之前失败的原因：见日志中较早的条目及任务的日志列表。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .console, at: .syncTasks,
        Wording(
          "Then start the schedule again.",
          "然后重新启动调度。"),
        source: "dataartsstudio_01_1154"),
    ])

  private static let runTimeout = CauseClass(
    "run_timeout", .task,
    [
      "*(synchronization|sync) task *(timed out|time out|timeout|timed-out)",
      "*(task|job|run) (has |)(timed out|timeout)", "*30 minutes",
      "*(同步 任务|任务) *超时", "*超过 30 分钟", "*运行 超时", "*execution *(timed out|timeout)",
    ],
    summary: Wording("the run took longer than 30 minutes and was stopped", "运行超过 30 分钟，已被终止"),
    explanation: Wording(
      "A run that takes longer than 30 minutes is stopped: too many users and groups, or a slow cluster.",
      "运行超过 30 分钟会被终止：用户、用户组过多，或集群响应慢。"),
    steps: [
      .init(
        .console, at: .syncTasks,
        Wording(
          "Synchronize fewer users and groups (choose them instead of all), or split them over several tasks.",
          "减少同步的用户和用户组（选择部分而非全部），或分到多个任务中同步。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .console, at: .syncTasks,
        Wording(
          "Schedule the task off-peak.",
          "将任务调度到业务低峰期。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .console, at: .cdmConsole,
        Wording(
          "See that the agent (CDM cluster) and the cluster answer quickly.",
          "确认代理（CDM 集群）和数据库集群响应正常。"),
        source: "dataartsstudio_03_0090"),
    ])

  private static let datamanagerRejected = CauseClass(
    "datamanager_rejected", .datamanager,
    [],
    words: [
      .init("*HTTP Status {http_status}", at: .submission), .init("*<title>{http_status} ", at: .outside),
      .init("*<h1>{http_status} ", at: .outside), .init("*HTTP/1.1 {http_status} ", at: .outside),
      .init("*(status code|http code|statuscode|status)(:|) {http_status}", at: .outside),
      .init("*java.", at: .outside), .init("*javax.", at: .outside), .init("*org.", at: .outside),
      .init("*com.", at: .outside),
      .init("*feign.", at: .outside), .init("*read timed out", at: .outside), .init("*connect timed out", at: .outside),
      .init("*connection refused", at: .outside), .init("*connection reset", at: .outside),
      .init("*backend (timeout|unavailable)", at: .outside), .init("*internal (server |)error", at: .outside),
      .init("*bad gateway", at: .outside), .init("*gateway (time-out|timeout)", at: .outside),
      .init("*service unavailable", at: .outside), .init("*instance or workspace does not exist"),
    ],
    codes: [
      "DLM.*", "DS.*", "DLS.*", "DLF.*", "DAYU.*", "DGC.*", "APIG.*", "APIGW.*", "400", "404", "500", "502", "503",
      "504",
    ],
    sameness: .words,
    summary: Wording(
      "the service didn't take the job[ ({error_code})][ (HTTP {http_status})]",
      "服务未接受作业[（{error_code}）][（HTTP {http_status}）]"),
    explanation: Wording(
      "The job failed before any SQL was run: DataArts Studio couldn't hand it on.",
      "作业在执行 SQL 之前就失败了：DataArts Studio 未能提交作业。"),
    steps: [
      .init(
        .check,
        Wording(
          "See by the code[ {error_code}][ or status {http_status}] what refused: 4xx means a wrong instance, workspace or connection, 5xx and time-outs that a service was busy.",
          "根据错误码[ {error_code}][或状态 {http_status}] 判断：4xx 多为实例、工作空间或连接有误，5xx 和超时多为服务繁忙。"),
        source: "dataartsstudio_06_1015"),
      .init(
        .wait,
        Wording(
          "For a time-out or 5xx wait for the next run.",
          "若为超时或 5xx，请等待下一次运行。"),
        source: "dataartsstudio_06_1015"),
      .init(
        .console, at: .cdmConsole,
        Wording(
          "See that the agent (CDM cluster) runs.",
          "确认代理（CDM 集群）正在运行。"),
        source: "dataartsstudio_03_0090"),
      .syncAgain,
    ])
}
