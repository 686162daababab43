/// Classes that the data connection's user, its rights or its password fail with.
extension CauseClass {
  static let access = [permissionDenied, passwordPolicy, accountLocked, loginFailed, hostRejected, databaseMissing]

  private static let permissionDenied = CauseClass(
    "permission_denied", .database,
    [
      #"permission denied for (column|attribute) "*" of relation "*""#,
      #"permission denied for tablespace "*""#,
      #"permission denied (for|on|to access) *"#, #"permission denied: "*""#, "permission denied",
      "must be (the |)owner of *", "must be (sysadmin|system admin|superuser|opradmin|monadmin)",
      "must have (createrole|sysadmin|superuser|monadmin|opradmin)", "must be (superuser|system admin)",
      "only (superuser|superusers|system admin|sysadmin|initial user|roles with|users with|the initial|owner)",
      "grantor must be current user", #"no privileges (were|could be) (granted|revoked) for "*""#,
      "*separation of privileges is used", "dangerous operation*not allowed", "current user does not have privilege",
      "insufficient privilege", "forbid (to |)(create|drop|alter|grant)",
      #"*对关系 * 权限不足"#, "(对|对于) * (的 |)权限不够", "(对|对于) * 的 权限 不足", "(对|对于) * 权限不足",
      "(对|对于) * 的 访问 (被拒绝|权限不够)", "(创建|删除|修改) (角色|用户) 的 (权限|许可) (被拒绝|不足)", "*(创建|删除|修改) (角色|用户) *权限 (不够|不足)", "权限不足",
      "权限不够",
      "权限 被拒绝", "拒绝 (权限|访问)", "必须是 * 的 (属主|所有者)", "必须是 (超级用户|系统管理员)", "*三权分立",
    ],
    sqlState: "42501", sqlStates: ["42501", "0A0A3"],
    summary: Wording("the connection's user lacks a privilege", "数据连接的用户权限不足"),
    explanation: Wording(
      "The user of the data connection is not dbadmin or sysadmin, or separation of duties keeps it from this.",
      "数据连接所用用户不是 dbadmin 或 sysadmin，或受三权分立限制。"),
    steps: [
      .checkConnectionUser,
      .checkConnectionUserPostgreSQL,
      .init(
        .console, at: .dataConnections,
        Wording(
          "Let the data connection use dbadmin or a user with SYSADMIN. With separation of duties, CREATEROLE and AUDITADMIN are apart from SYSADMIN.",
          "数据连接请使用 dbadmin 或具有 SYSADMIN 属性的用户。启用三权分立时，SYSADMIN 不具备 CREATEROLE 和 AUDITADMIN 权限。"),
        source: "dataartsstudio_01_1153"),
      .syncAgain,
    ])

  private static let passwordPolicy = CauseClass(
    "password_policy", .database,
    [
      "(new |)password (must|should|cannot|can't|can not|is too|contains|does not|doesn't|length|has been|may not|is not strong|is in the)",
      "the (new |)password (must|should|cannot|can't|can not|is too|contains|does not|has been)",
      "*password*cannot be reused", "*cannot (reuse|be reused)", "reuse of password", "*old password", "weak password",
      "*password is too (weak|short|simple|long)", "*password (contains|does not meet|complexity|strength)",
      "密码 (必须|不能|不应|不可|至少|长度|过于|太|包含|强度|复杂度)", "新 密码 (必须|不能|不应|不可|至少|与)", "口令 (必须|不能|不应|至少|长度|包含)",
    ],
    sqlState: "28P01",
    summary: Wording(
      "the cluster's password policy refuses the generated password", "集群的密码策略拒绝了自动生成的密码"),
    explanation: Wording(
      "The policy for passwords is stricter in the cluster than what the synchronization generates.",
      "集群的密码策略比同步任务生成密码的规则更严格。"),
    steps: [
      .init(
        .console, at: .dwsConsole,
        Wording(
          "Compare the cluster's parameters password_policy, password_min_length and password_reuse_time with what the synchronization generates, and relax them if they are stricter than the default.",
          "检查集群参数 password_policy、password_min_length、password_reuse_time，若比默认更严格请放宽。"),
        source: "dws_04_0063"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See the policy in force.",
          "查看当前密码策略。"),
        sql: [
          #"SELECT name, setting FROM pg_settings WHERE name LIKE 'password%';"#
        ],
        source: "dws_04_0063"),
      .syncAgain,
    ])

  private static let accountLocked = CauseClass(
    "db_account_locked", .database,
    [
      "the account has been locked", #"account "{role}" (has been|is) locked"#, "*account (has been|is) locked",
      "*account*locked", #"the user "{role}" has been locked"#, #"(user|role) "{role}" (has been|is) locked"#,
      "帐户 已被锁定", "账户 已被锁定", "*帐户 *锁定", "*账户 *锁定", "*账号 *锁定", "*帐号 *锁定", "*用户 *被锁定",
    ],
    sqlState: "28000",
    summary: Wording("the account[ {role}] is locked", "账户[ {role}] 已被锁定"),
    explanation: Wording(
      "Too many logins with a wrong password (ten by default) lock an account; the data connection may hold an old one.",
      "密码错误次数过多（默认十次）会锁定账户；数据连接中保存的可能是旧密码。"),
    steps: [
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "Unlock the account, as dbadmin.",
          "以 dbadmin 解锁账户。"),
        sql: [
          #"ALTER USER {role|identifier} ACCOUNT UNLOCK;"#
        ], isDestructive: true,
        source: "dataartsstudio_03_0402", dialect: .dws),
      .init(
        .check,
        Wording(
          "If the log doesn't name the account, it is the user of the data connection: unlock that one. An account also unlocks by itself after password_lock_time (one day by default).",
          "若日志未给出账户名，则为数据连接的用户，请解锁该用户；超过 password_lock_time（默认一天）后也会自动解锁。"),
        source: "dataartsstudio_03_0402"),
      .init(
        .console, at: .dataConnections,
        Wording(
          "Put the right password into the data connection, or it locks the account again.",
          "在数据连接中填写正确的密码，否则会再次锁定。"),
        source: "dataartsstudio_01_1153"),
      .syncAgain,
    ])

  private static let loginFailed = CauseClass(
    "db_login_failed", .database,
    [
      .init("invalid username/password,login denied", "28P01"),
      .init("invalid username/password, login denied", "28P01"),
      .init("*invalid (username/password|username or password|user name or password)", "28P01"),
      .init(#"*password authentication failed for user "{role}""#, "28P01"),
      .init(#"*authentication failed for user "{role}""#, "28000"),
      #"role "{role}" is not permitted to log(in| in)"#, #"*authentication failed for user*"{role}""#,
      #"no password supplied"#, .init("the server requested (password-based|*) authentication*", "08004"),
      .init("*the authentication type * is not supported", "08004"),
      .init("*password has expired", "28P02"), .init("the password is expired", "28P02"),
      .init("*password expired", "28P02"),
      .init("Please use the original role to connect", "28000"), #"*ident authentication failed"#,
      #"(角色|用户) "{role}" (不允许|不被允许|没有被授权|无权) 登录"#, #"不允许角色 "{role}" (登录|进行登录)"#,
      .init(#"*用户 "{role}" Password 认证失败"#, "28P01"), .init(#"用户 "{role}" *认证失败"#, "28P01"),
      .init("*用户名/密码 (错误|无效)", "28P01"), .init("*(无效|错误) 的 用户名", "28P01"), .init("*用户名或密码", "28P01"),
    ],
    sqlState: "28000", sqlStates: ["28P01", "28000", "28P02", "28*", "08004"],
    summary: Wording("the data connection can't log in[ as {role}]", "数据连接无法登录[（用户 {role}）]"),
    explanation: Wording(
      "The password of the data connection's user was changed, or the user may not log in any more.",
      "数据连接用户的密码已修改，或该用户不再允许登录。"),
    steps: [
      .init(
        .console, at: .dataConnections,
        Wording(
          "Edit the data connection: test it with the user's present password before ten failures lock the account.",
          "编辑数据连接：用当前密码测试连接，避免失败十次后账户被锁定。"),
        source: "dataartsstudio_03_0402"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See whether the user may log in, and until when.",
          "查看用户是否允许登录及有效期。"),
        sql: [
          #"SELECT rolname, rolcanlogin, rolvaliduntil FROM pg_roles WHERE rolname = {role|literal};"#
        ],
        source: "dws_06_0135"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "Let the role log in, if it is the connection's user and should.",
          "若该角色为数据连接用户且应允许登录，授予登录属性。"),
        sql: [
          #"ALTER ROLE {role|identifier} LOGIN;"#
        ], isDestructive: true,
        source: "dws_06_0135"),
      .syncAgain,
    ])

  private static let hostRejected = CauseClass(
    "db_host_rejected", .database,
    [
      #"no pg_hba.conf entry for (replication connection from |)host "{host}", user "{role}", database "{database}""#,
      #"no pg_hba.conf entry for (replication connection from |)host "{host}", user "{role}""#,
      #"pg_hba.conf rejects connection for host "{host}", user "{role}", database "{database}""#,
      #"pg_hba.conf rejects (connection|replication connection) for host "{host}", user "{role}""#,
      "*no pg_hba.conf entry", "forbid remote connection with {target}", "*forbid remote connection",
      #"*没有 (用于主机|主机) "{host}" 、 用户 "{role}" 、 数据库 "{database}""#,
      #"*没有 (用于主机|主机) "{host}" , 用户 "{role}" , 数据库 "{database}""#,
      #"*主机 "{host}" *用户 "{role}" *数据库 "{database}" *pg_hba.conf"#,
      #"*pg_hba.conf *主机 "{host}" *用户 "{role}" *数据库 "{database}""#, "*pg_hba.conf", "禁止 *远程 连接",
      .init("*SSL (is required|connection is required)", "28000"), .init("*server does not support SSL", "08004"),
    ],
    sqlState: "28000",
    summary: Wording(
      "the cluster refuses connections[ of {role}][ from {host}][ to {database}]",
      "集群拒绝[用户 {role} ][从 {host} ][到数据库 {database} ]的连接"),
    explanation: Wording(
      "The cluster takes no connection from this address, for this user or without SSL.",
      "集群不允许来自该地址、该用户或未使用 SSL 的连接。"),
    steps: [
      .init(
        .console, at: .dwsConsole,
        Wording(
          "Allow the address[ {host}] to connect: in the security group, and in the cluster's access list (pg_hba.conf).",
          "在安全组及集群访问控制（pg_hba.conf）中放通地址[ {host}]。"),
        source: "dataartsstudio_03_0402"),
      .init(
        .console, at: .dataConnections,
        Wording(
          "If the cluster requires SSL, turn SSL on in the data connection. The initial user (omm, dbadmin of some versions) can't connect remotely: use another.",
          "若集群要求 SSL，请在数据连接中启用 SSL。初始用户（omm，部分版本为 dbadmin）不允许远程连接，请使用其他用户。"),
        source: "dataartsstudio_01_1153"),
      .syncAgain,
    ])

  private static let databaseMissing = CauseClass(
    "db_missing", .database,
    [
      #"database "{database}" does not exist"#,
      #"database "{database}" is (not currently accepting connections|invalid)"#,
      #"数据库 "{database}" 不存在"#,
    ],
    sqlState: "3D000", sqlStates: ["3D000"],
    summary: Wording("database[ {database}] doesn't exist", "数据库[ {database}] 不存在"),
    explanation: Wording(
      "The data connection names a database that was dropped or renamed.", "数据连接所指的数据库已删除或已改名。"),
    steps: [
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See which databases there are.",
          "查看现有数据库。"),
        sql: [
          #"SELECT datname FROM pg_database WHERE datallowconn ORDER BY datname;"#
        ],
        source: "dws_06_0135"),
      .init(
        .console, at: .dataConnections,
        Wording(
          "Correct the database in the data connection, or take the policies and permission sets of a dropped database out.",
          "在数据连接中改正数据库名称，或移除已删除数据库的策略和权限集。"),
        source: "dataartsstudio_01_1153"),
      .syncAgain,
    ])
}
