/// Classes that a statement about one role fails with.
extension CauseClass {
  static let roles = [
    roleDependents, objectDependents, schemaConflict, membershipNotice, roleMembership, roleInUse, roleNameInvalid,
    roleExists,
    roleMissing,
  ]

  private static let roleDependents = CauseClass(
    "role_dependents", .database,
    [
      #"(role|user|group) "{role}" cannot be dropped because some objects depend on it"#,
      #"(role|user) "{role}" could not be removed from (row level security |row-level security |)policy "*" on "*""#,
      #"(无法|不能) 删除 "{role}" ，因为 (其它|其他|有其它|有其他) 对象 (依赖|倚赖) (它|于它)"#,
      #"(无法|不能) 删除 "{role}" 因为 (其它|其他|有其它|有其他) 对象 (依赖|倚赖) (它|于它)"#,
      #"无法删除(角色|用户) "{role}" 因为有 (其它|其他) 对象 (依赖|倚赖) (它|于它)"#,
      #"(角色|用户) "{role}" 无法 (被|)删除 *对象 (依赖|倚赖)"#,
      #"不能删除(角色|用户) "{role}" *对象 (依赖|倚赖)"#,
    ],
    sqlState: "2BP01",
    summary: Wording(
      "role[ {role}] can't be dropped[: {objects_depend} on it]", "无法删除角色[ {role}][：{objects_depend}它]"),
    explanation: Wording(
      "The user or group was deleted in IAM, and its role in the cluster still owns objects, has privileges or is named "
        + "in row-level policies.",
      "IAM 中的用户或用户组已删除，但集群中对应的角色仍拥有对象、权限，或被行级安全策略引用。"))

  private static let objectDependents = CauseClass(
    "object_dependents", .database,
    [
      "cannot drop (role|user) {role} because (it is|they are) required by the database system",
      "cannot drop (role|user) {role} because other objects depend on it",
      "cannot drop {target} because (it is|they are) required by the database system",
      "cannot drop {target} because (other objects depend on it|extension *|it requires *|* requires it)",
      "cannot drop desired object(s) because other objects depend on them",
      "cannot drop objects owned by {role} because they are required by the database system",
      "cannot reassign ownership of objects owned by role {role} because they are required by the database system",
      "cannot reassign ownership of objects owned by {role} because they are required by the database system",
      "dependent privileges exist",
      "(无法|不能) 删除 (角色|用户) {role} ，因为 数据库系统 *需要它",
      "(无法|不能) 删除 (角色|用户) {role} 因为 数据库系统 *需要它",
      "(无法|不能) 删除 {target} (，|, |)因为 (其它|其他|有其它|有其他) 对象 (依赖|倚赖)",
      "(无法|不能) 删除 {target} (，|, |)因为 数据库系统 *需要它",
    ],
    sqlState: "2BP01", sqlStates: ["2BP01", "2B000"],
    summary: Wording(
      "[{target} can't be dropped: ][role {role} can't be dropped: ]something else needs it",
      "[无法删除 {target}：][无法删除角色 {role}：]有其他对象依赖它"),
    explanation: Wording(
      "A statement would drop an object that others depend on, or that the database system itself needs.",
      "要删除的对象被其他对象依赖，或为数据库系统所必需。"),
    steps: [
      .init(
        .check,
        Wording(
          "Find out what drops the object: the synchronization itself never drops system roles or others' objects.",
          "查明是什么操作在删除该对象：同步任务本身不会删除系统角色或其他对象。"),
        source: "dws_09_0108"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "List what depends on the role.",
          "列出依赖该角色的对象。"),
        sql: [
          #"SELECT d.datname, s.classid::regclass, s.objid, s.deptype FROM pg_shdepend s LEFT JOIN pg_database d ON d.oid = s.dbid WHERE s.refobjid = (SELECT oid FROM pg_roles WHERE rolname = {role|literal});"#
        ],
        source: "dws_06_0252"),
      .init(
        .iam, at: .iamConsole,
        Wording(
          "Where the name is a system role, rename the user or group in IAM, or take it out of the synchronization.",
          "若该名称为系统角色，请在 IAM 中改名，或不同步该用户、用户组。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let schemaConflict = CauseClass(
    "schema_conflict", .database,
    [
      #"schema "{schema}" already exists"#,
      .init(
        #"unacceptable user name: fail to create same name schema for user "{role,schema}""#, "42939"),
      .init(#"unacceptable user name*"{role,schema}""#, "42939"),
      .init(#"unacceptable schema name "{schema}""#, "42939"),
      #"(模式|架构) "{schema}" 已经存在"#, #"(模式|架构) "{schema}" 已存在"#,
      .init(#"*为用户 "{role,schema}" 创建同名 (模式|schema) 失败"#, "42939"),
      .init(#"不可接受的用户名*"{role,schema}""#, "42939"),
    ],
    sqlState: "42P06", sqlStates: ["42P06"],
    summary: Wording("schema[ {schema}] is in the way of the user's own", "模式[ {schema}] 与用户的同名模式冲突"),
    explanation: Wording(
      "Creating a user also creates a schema of the same name, and one exists already or may not be named so.",
      "创建用户时会同时创建同名模式，而该模式已存在，或其名称不允许使用。"),
    steps: [
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "Look at the schema that is in the way, and at who owns it.",
          "查看冲突的模式及其属主。"),
        sql: [
          #"SELECT n.nspname, r.rolname AS owner FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner WHERE n.nspname = {schema|literal};"#
        ],
        source: "dws_06_0186"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "Rename the schema, if nothing uses it by name. Choose the new name yourself.",
          "若没有程序按名称使用该模式，可将其改名；新名称请自行确定。"),
        sql: [
          #"ALTER SCHEMA {schema|identifier} RENAME TO "renamed_schema";"#
        ], isDestructive: true,
        source: "dws_06_0186"),
      .init(
        .iam, at: .iamConsole,
        Wording(
          "Otherwise rename the user in IAM: names that start with pg_ or gs_, and names of existing schemas, can't be used.",
          "否则请在 IAM 中为用户改名：不能使用 pg_、gs_ 开头的名称及已有模式的名称。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let roleMembership = CauseClass(
    "role_membership", .database,
    [
      #"role "{role}" is a member of role "{in_role}""#,
      .init(#"must have admin option on role "{role}""#, "42501"),
      .init(#"must be a member of the role whose*"#, "42501"),
      .init(#"must be (a |)member of role "{role}""#, "42501"),
      .init(#"must be able to SET ROLE "{role}""#, "42501"),
      .init(#"permission denied to (grant|revoke) role "{role}""#, "42501"),
      #"role "{role}" cannot be a member of any role"#,
      #"role "{role}" cannot have explicit members"#,
      #"ADMIN option cannot be granted back to your own grantor"#,
      #"角色 "{role}" 是角色 "{in_role}" 的 (一个|) 成员"#, #"角色 "{role}" 是角色 "{in_role}" 的成员"#,
      .init(#"(必需|必须) 在角色 "{role}" 上 (有|具有) *选项"#, "42501"),
      .init(#"(必需|必须) 是角色 "{role}" 的成员"#, "42501"),
    ],
    sqlState: "0LP01", sqlStates: ["0LP01", "0L000", "0P000"],
    summary: Wording(
      "a membership can't be granted[: {role} to {in_role}]", "无法授予成员关系[：将 {role} 授予 {in_role}]"),
    explanation: Wording(
      "Roles that are members of each other, directly or by others, can't be; or the connection's user may not grant "
        + "this role.",
      "角色之间不能（直接或间接）互为成员；或者数据连接的用户无权授予该角色。"),
    steps: [
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See which roles are members of which.",
          "查看角色之间的成员关系。"),
        sql: [
          #"SELECT m.rolname AS member, r.rolname AS role FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member JOIN pg_roles r ON r.oid = a.roleid WHERE r.rolname = {in_role|literal} OR m.rolname = {in_role|literal};"#
        ],
        source: "dws_06_0252"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "End the membership that was granted by hand: a role can't be a member of its own member.",
          "撤销手工授予的成员关系：角色不能成为其自身成员的成员。"),
        sql: [
          #"REVOKE {in_role|identifier} FROM {role|identifier};"#
        ], isDestructive: true,
        source: "dws_06_0252"),
      .checkConnectionUser,
      .checkConnectionUserPostgreSQL,
      .syncAgain,
    ])

  /// What a server only remarks on: the roles are, or aren't, members as they should be already.
  private static let membershipNotice = CauseClass(
    "role_membership", .database,
    [
      #"role "{role}" is already a member of role "{in_role}""#,
      #"role "{role}" has already been granted membership in role "{in_role}" by role*"#,
      #"role "{role}" is not a member of role "{in_role}""#,
      #"role "{role}" has not been granted membership in role "{in_role}" by role*"#,
      #"角色 "{role}" 已经是角色 "{in_role}" 的成员"#, #"角色 "{role}" 已是角色 "{in_role}" 的成员"#,
      #"角色 "{role}" 不是角色 "{in_role}" 的成员"#,
    ],
    summary: Wording(
      "the membership of {role} in {in_role} is as it should be already", "角色 {role} 与 {in_role} 的成员关系无需变更"),
    explanation: Wording(
      "The server only remarks that there was nothing to grant or to revoke.", "服务器仅提示无需授予或撤销成员关系。"),
    steps: [
      .init(
        .check,
        Wording(
          "This remark is no failure by itself: look for the error in the log's other jobs and entries.",
          "该提示本身不是失败：请在日志的其他作业和条目中查找错误。"),
        source: "dws_06_0252"),
      .syncAgain,
    ])

  private static let roleInUse = CauseClass(
    "role_in_use", .database,
    [
      "(current|session) user cannot be dropped", "(current|session) user cannot be renamed",
      #"(role|user) "{role}" is being used by other users"#, "(role|user) {role} is being used by other users",
      "(role|user) is being used by other users",
      #"role "{role}" cannot be dropped because it is (in use|currently used)"#,
      #"(role|user) "{role}" is (currently |)logged in"#,
      "(当前|会话) 用户不能被删除", "(无法|不能) 删除 (当前|会话) 用户", #"(角色|用户) "{role}" 正被其它用户使用"#,
      #"(角色|用户) "{role}" (正在|正) 被 (其它|其他) 用户 使用"#, "(角色|用户) 正在被 (其它|其他) 用户 使用",
    ],
    sqlState: "55006", sqlStates: ["55006"],
    summary: Wording("role[ {role}] is in use and can't be dropped", "角色[ {role}] 正在使用，无法删除"),
    explanation: Wording(
      "The role is the one that the data connection itself logs in with, or it still has open sessions.",
      "该角色正是数据连接使用的用户，或仍有打开的会话。"),
    retryReason: Wording(
      "Open sessions may end by themselves; the connection's own user stays in use.",
      "打开的会话可能自行结束；但数据连接自身的用户会一直占用。"),
    steps: [
      .init(
        .console, at: .dataConnections,
        Wording(
          "If the role is the one that the data connection logs in with, give the connection another user (dbadmin or a sysadmin).",
          "若该角色正是数据连接的登录用户，请为数据连接改用其他用户（dbadmin 或系统管理员）。"),
        source: "dataartsstudio_01_1153"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See the role's open sessions.",
          "查看该角色的会话。"),
        sql: [
          #"SELECT pid, datname, usename, state, query_start FROM pg_stat_activity WHERE usename = {role|literal};"#
        ],
        source: "dws_06_0214"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "End them.",
          "结束这些会话。"),
        sql: [
          #"CLEAN CONNECTION TO ALL FOR DATABASE {database|identifier} TO USER {role|identifier};"#
        ], isDestructive: true,
        source: "dws_06_0214", dialect: .dws),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "End them.",
          "结束这些会话。"),
        sql: [
          #"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = {role|literal} AND pid <> pg_backend_pid();"#
        ], isDestructive: true,
        source: "dws_06_0214"),
      .syncAgain,
    ])

  private static let roleNameInvalid = CauseClass(
    "role_name_invalid", .database,
    [
      #"role name "{role}" is reserved"#, #"(role|user) name "{role}" is (invalid|not allowed|too long)"#,
      #"unacceptable role name "{role}""#,
      .init(#"identifier "{role}" will be truncated to "{truncated_to}""#, "42622"),
      .init(#"identifier "{role}" is too long"#, "42622"), .init("identifier too long", "42622"),
      .init(#"syntax error at or near "*""#, "42601"), .init("syntax error at *", "42601"),
      .init("syntax error", "42601"), .init("zero-length delimited identifier*", "42601"),
      .init("unterminated quoted identifier*", "42601"), .init("invalid name syntax", "42602"),
      .init(#"(role|user) name (cannot|should not|must not|can not) *"#, "42602"),
      .init(#"*invalid (user|role|group) name(:|) {role}"#, "42602"),
      .init("*invalid (user|role|group|) name", "42602"),
      .init(#"*(username|user name) {role} (is invalid|does not meet*|contains*)"#, "42602"),
      #"(角色|用户) (名|名称) "{role}" (是|为) 保留 (的|)"#, #"(角色|用户)名 "{role}" 被保留"#, #"角色名 "{role}" 已被保留"#,
      .init(#"标识符 "{role}" 将被 (截断|截短) (为|成) "{truncated_to}""#, "42622"),
      .init(#"标识符 "{role}" 过长"#, "42622"),
      .init(#"语法错误 *在 "*" *附近"#, "42601"), .init("语法错误", "42601"),
      .init("*用户名 *不合法", "42602"), .init("*用户名 *无效", "42602"), .init("*非法的用户名", "42602"),
    ],
    sqlState: "42939", sqlStates: ["42939", "42622", "42601", "42602"], sameness: .words,
    summary: Wording(
      "the name[ {role}] can't be a role's[: it would be cut to {truncated_to}]",
      "名称[ {role}] 不能作为角色名[：将被截断为 {truncated_to}]"),
    explanation: Wording(
      "The name in IAM is reserved in the database, longer than 63 bytes, or has characters that the cluster doesn't "
        + "take.",
      "IAM 中的名称在数据库中为保留名、超过 63 字节，或含有集群不支持的字符。"),
    steps: [
      .init(
        .iam, at: .iamConsole,
        Wording(
          "Rename the user or group[ {role}]: at most 63 bytes, not reserved, none of the names that start with pg_ or gs_; for MRS more than one character, without . and @.",
          "为用户或用户组[ {role}] 改名：不超过 63 字节，非保留名，不以 pg_、gs_ 开头；MRS 要求多于一个字符且不含 . 和 @。"),
        source: "dws_06_0186"),
      .init(
        .console, at: .syncTasks,
        Wording(
          "Or choose the users and groups to synchronize, and leave this one out.",
          "或改为选择部分用户、用户组同步，排除该名称。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let roleExists = CauseClass(
    "role_exists", .database,
    [
      #"(role|user|group) "{role}" already exists"#, #"(角色|用户) "{role}" 已经存在"#, #"(角色|用户) "{role}" 已存在"#,
      #"(角色|用户) {role} 已经存在"#,
    ],
    sqlState: "42710",
    summary: Wording("role {role} exists already", "角色 {role} 已存在"),
    explanation: Wording(
      "Someone made a role of this name by hand, so the synchronization can't create its own.",
      "该名称的角色已被手工创建，因此同步任务无法再创建。"),
    steps: [
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See what the role made by hand is and has.",
          "查看手工创建的角色及其属性。"),
        sql: [
          #"SELECT rolname, rolcanlogin, rolcreaterole, rolvaliduntil FROM pg_roles WHERE rolname = {role|literal};"#
        ],
        source: "dws_06_0252"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "Rename it, if somebody uses it; choose the new name yourself. Its password must be set again where it is stored as MD5.",
          "若仍有人使用，可为其改名，新名称请自行确定；若密码以 MD5 存储，改名后需重置密码。"),
        sql: [
          #"ALTER ROLE {role|identifier} RENAME TO "renamed_role";"#
        ], isDestructive: true,
        source: "dws_06_0135"),
      .init(
        .check,
        Wording(
          "Or drop it, once nothing depends on it any more. Don't create roles whose names start with iam_group_ by hand.",
          "或在没有对象依赖它之后删除。请勿手工创建以 iam_group_ 开头的角色。"),
        source: "dataartsstudio_01_1154"),
      .syncAgain,
    ])

  private static let roleMissing = CauseClass(
    "role_missing", .database,
    [
      #"(role|user|group) "{role}" does not exist"#, #"(角色|用户) "{role}" 不存在"#, #"(角色|用户) {role} 不存在"#,
      "role with OID * does not exist",
    ],
    sqlState: "42704",
    summary: Wording("role[ {role}] doesn't exist", "角色[ {role}] 不存在"),
    explanation: Wording(
      "The role was dropped by hand, or a policy or permission names a role that isn't synchronized yet.",
      "该角色被手工删除，或策略、权限引用了尚未同步的角色。"),
    steps: [
      .init(
        .console, at: .syncTasks,
        Wording(
          "Synchronize again: a full run creates missing roles.",
          "重新同步：完整运行会创建缺失的角色。"),
        source: "dataartsstudio_01_1154"),
      .init(
        .console,
        Wording(
          "If the same comes back, take the role out of the permission sets and row-level policies that name it.",
          "若仍失败，请从引用该角色的权限集和行级访问控制策略中移除它。"),
        source: "dataartsstudio_01_1163"),
      .init(
        .sql, at: .connectionDatabase,
        Wording(
          "See whether the role is there.",
          "查看角色是否存在。"),
        sql: [
          #"SELECT rolname FROM pg_roles WHERE rolname = {role|literal};"#
        ],
        source: "dws_06_0252"),
    ])
}
