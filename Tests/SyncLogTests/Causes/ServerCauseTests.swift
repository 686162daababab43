import SyncLog
import Testing

/// What servers and drivers say, in the wordings of PostgreSQL 9 to 17, openGauss and DWS.
@Suite struct `A server's words tell the cause` {
  private static let english = CauseLine.table(
    #"""
    role_dependents 2BP01 role=a "b" c | ERROR:  role "a "b" c" cannot be dropped because some objects depend on it\nDETAIL:  owner of table t
    role_dependents 2BP01 role=u1 | ERROR: role "u1" could not be removed from row level security policy "p 1" on "t"
    role_dependents 2BP01 role=x | ERROR: dn_6001_6002: role "x" cannot be dropped because some objects depend on it\n  Detail: privileges for schema s
    role_dependents 2BP01 role=x | FATAL: pooler: failed, Error Message: ERROR:  dn_6001_6002: role "x" cannot be dropped because some objects depend on it
    role_dependents 2BP01 role=x | org.postgresql.util.PSQLException: ERROR: role "x" cannot be dropped because some objects depend on it\n  Detail: owner of schema s
    object_dependents 2BP01 target=table t | ERROR: cannot drop table t because other objects depend on it\n  Detail: view v depends on table t
    object_dependents 2BP01 role=gs_role_x | ERROR: cannot drop role gs_role_x because it is required by the database system
    object_dependents 2BP01 target=sequence s_id_seq | ERROR: cannot drop sequence s_id_seq because other objects depend on it
    object_dependents 2BP01 | ERROR: cannot drop desired object(s) because other objects depend on them
    role_exists 42710 role=zhang san | ERROR: role "zhang san" already exists
    role_exists 42710 role=zhang | ERROR: user "zhang" already exists
    role_exists 42710 role=x" does not exist | ERROR: role "x" does not exist" already exists
    role_exists 42710 role=a | ERROR: cn_5001: role "a" already exists
    role_missing 42704 role=iam_group_1 | ERROR: role "iam_group_1" does not exist
    role_missing 42704 role=u | ERROR: user "u" does not exist
    role_missing 42704 role=Nonexistent | ERROR:  role "Nonexistent" does not exist\nLINE 1: SELECT regrole('"Nonexistent"');\n                       ^
    role_missing 42704 | ERROR: role with OID 16500 does not exist
    schema_conflict 42P06 schema=zhang | ERROR: schema "zhang" already exists
    schema_conflict 42939 schema=zhang; role=zhang | ERROR: unacceptable user name: fail to create same name schema for user "zhang"
    role_name_invalid 42939 role=pg_x | ERROR: role name "pg_x" is reserved\n  Detail: Role names starting with "pg_" are reserved.
    role_name_invalid 42939 role=public | ERROR: role name "public" is reserved
    role_name_invalid 42622 role=abc; truncated_to=ab | NOTICE: identifier "abc" will be truncated to "ab"
    role_name_invalid 42601 | ERROR: syntax error at or near "."\n  Position: 14
    role_name_invalid 42601 | ERROR: syntax error at end of input
    role_name_invalid 42601 | ERROR: zero-length delimited identifier at or near """"
    role_in_use 55006 | ERROR: current user cannot be dropped
    role_in_use 55006 | ERROR: session user cannot be dropped
    role_in_use 55006 | ERROR: role is being used by other users
    role_in_use 55006 role=u1 | ERROR: role "u1" is being used by other users
    role_membership 0LP01 role=a; in_role=b | ERROR: role "a" is a member of role "b"
    role_membership 42501 role=admin | ERROR: must have admin option on role "admin"
    role_membership - role=a; in_role=b | NOTICE: role "a" is already a member of role "b"
    role_membership - role=a; in_role=b | NOTICE:  role "a" has already been granted membership in role "b" by role "c"
    role_membership - role=a; in_role=b | WARNING: role "a" is not a member of role "b"
    role_membership 42501 role=x | ERROR: must be member of role "x"
    role_membership 42501 role=x | ERROR:  permission denied to grant role "x"\nDETAIL:  Only roles with the ADMIN option on role "x" may grant this role.
    role_membership 0LP01 role=pg_database_owner | ERROR:  role "pg_database_owner" cannot be a member of any role
    permission_denied 42501 | ERROR: Permission denied to create role.
    permission_denied 42501 | ERROR:  permission denied to create role\nDETAIL:  Only roles with the CREATEROLE attribute may create roles.
    permission_denied 42501 | ERROR:  permission denied to drop role\nDETAIL:  Only roles with the CREATEROLE attribute and the ADMIN option on role "x" may drop this role.
    permission_denied 42501 | ERROR: permission denied for database gaussdb\n  Detail: N/A
    permission_denied 42501 | ERROR: must be owner of schema s
    permission_denied 42501 | ERROR: must be superuser to create superusers
    permission_denied 42501 | ERROR: must be system admin to alter others' attribute
    permission_denied 42501 | ERROR: permission denied to reassign objects
    permission_denied 42501 | ERROR: Separation of privileges is used,user can't alter replication attribute
    permission_denied 42501 | ERROR: something new\n  Server SQLState: 42501
    password_policy 28P01 | ERROR: Password should not equal to the rolname.
    password_policy 28P01 | ERROR: The password cannot be reused.
    password_policy 28P01 | ERROR: New password should not equal to the old ones.
    password_policy 28P01 | ERROR: Password can't contain more than 32 characters.
    db_login_failed 28P01 | FATAL: Invalid username/password,login denied.
    db_login_failed 28P01 role=u | FATAL: password authentication failed for user "u"
    db_login_failed 28P01 role=u | psql: error: connection to server at "10.0.0.1", port 5432 failed: FATAL:  password authentication failed for user "u"
    db_login_failed 28000 role=u | FATAL:  role "u" is not permitted to log in
    db_account_locked 28000 | FATAL: The account has been locked.
    db_host_rejected 28000 host=1.2.3.4; role=u; database=d | FATAL:  no pg_hba.conf entry for host "1.2.3.4", user "u", database "d", no encryption
    db_host_rejected 28000 host=1.2.3.4; role=u; database=d | FATAL:  pg_hba.conf rejects connection for host "1.2.3.4", user "u", database "d", SSL encryption
    db_host_rejected 28000 | FATAL: Forbid remote connection with initial user.
    db_host_rejected 28000 | FATAL: Forbid remote connection with trust method!
    db_missing 3D000 database=d | FATAL: database "d" does not exist
    db_connections_exhausted 53300 | FATAL:  sorry, too many clients already
    db_connections_exhausted 53300 active=200; idle=30 | FATAL: Already too many clients, active/non-active: 200/30.
    db_connections_exhausted 53300 database=d | FATAL:  too many connections for database "d"
    db_connections_exhausted 53300 | FATAL:  remaining connection slots are reserved for non-replication superuser connections
    db_connections_exhausted 53300 | FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute
    db_connections_exhausted 53300 role=u | FATAL: too many connections for role "u"
    db_connections_exhausted 53300 node=dn_6001_6002 | ERROR: pooler: failed to create connections in parallel mode for thread 139, Error Message: FATAL:  dn_6001_6002: Already too many clients, active/non-active: 5/508.
    db_read_only 25006 command=CREATE ROLE | ERROR: cannot execute CREATE ROLE in a read-only transaction
    db_read_only 25006 command=DROP ROLE | ERROR:  cannot execute DROP ROLE during recovery
    db_read_only 25006 | ERROR: default_transaction_read_only is on
    db_lock_conflict YY003 node=dn_1; waiting_for=ShareLock; blocker_thread=17; blocker_statement=drop table "a>b" | ERROR: dn_1: Lock wait timeout: thread 1 on node dn_1 waiting for ShareLock on relation 16388 of database 15662 after 1200.1 ms\n  Detail: blocked by hold lock thread 17, statement <drop table "a>b">, hold lockmode ExclusiveLock.
    db_lock_conflict 40P01 | ERROR:  deadlock detected
    db_lock_conflict 40001 | ERROR:  could not serialize access due to concurrent update
    db_lock_conflict 55P03 | ERROR:  canceling statement due to lock timeout
    db_lock_conflict 40001 | ERROR:  canceling statement due to conflict with recovery
    db_lock_conflict XX000 | ERROR:  tuple concurrently updated
    db_lock_conflict 42704 | ERROR: role 16402 was concurrently dropped
    db_statement_timeout 57014 | ERROR: canceling statement due to statement timeout
    db_statement_timeout 57014 | ERROR: canceling statement due to user request
    db_statement_timeout 57014 | ERROR: dn_1: canceling statement due to coordinator request
    db_unreachable 57P01 | FATAL: terminating connection due to administrator command
    db_unreachable 57P03 | FATAL: the database system is shutting down
    db_unreachable 57P03 | FATAL:  the database system is in recovery mode
    db_unreachable 57P02 | WARNING:  terminating connection because of crash of another server process
    db_unreachable 08001 host=dws.example.com; port=8000 | Connection to dws.example.com:8000 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
    db_unreachable 08001 host=[::1]; port=5432 | Connection to [::1]:5432 refused. Check that the hostname and port are correct.
    db_unreachable 08001 | The connection attempt failed.
    db_unreachable 08003 | This connection has been closed.
    db_unreachable 08006 | An I/O error occured while sending to the backend.
    db_unreachable 08006 | FATAL: something\n  Server SQLState: 08006
    db_unreachable 08001 | java.net.ConnectException: Connection refused (Connection refused)
    db_unreachable 08001 host=dws.example.com | java.net.UnknownHostException: dws.example.com
    db_unreachable 08006 | java.net.SocketTimeoutException: Read timed out
    db_resources 53200 | ERROR:  out of memory\nDETAIL:  Failed on request of size 8192.
    db_resources 53200 | ERROR:  out of shared memory
    db_resources 53100 | ERROR:  could not extend file "base/1/2": No space left on device
    db_resources YY006 | ERROR: memory is temporarily unavailable
    db_internal XX000 | ERROR: cache lookup failed for role 16402
    db_internal XX001 | ERROR: odd\n  Server SQLState: XX001
    """#)

  private static let chinese = CauseLine.table(
    #"""
    role_dependents 2BP01 role=张 三 | 错误: 无法删除角色"张 三"因为有其它对象依赖它\n  详细： 表 t 的所有者
    role_dependents 2BP01 role=u | 错误:  无法删除"u"因为有其它对象倚赖它\n详细信息:  表 t的属主
    role_exists 42710 role=u | 错误: 角色"u"已存在
    role_exists 42710 role=u | 错误:  角色 "u" 已经存在
    role_missing 42704 role=u | 错误:  角色 "u" 不存在
    schema_conflict 42P06 schema=s | 错误: 模式 "s" 已经存在
    role_membership 0LP01 role=a; in_role=b | 错误: 角色 "a" 是角色 "b" 的成员
    role_membership - role=a; in_role=b | 注意: 角色 "a" 已经是角色 "b" 的成员
    permission_denied 42501 | 错误: 对关系 t 权限不足
    permission_denied 42501 | 错误: 对模式 s 的权限不足
    permission_denied 42501 | 错误:  对表 t 权限不够
    permission_denied 42501 | 错误: 创建角色的权限被拒绝。
    permission_denied 42501 | 错误:  创建角色权限不够
    role_in_use 55006 | 错误:  无法删除当前用户
    db_account_locked 28000 | 致命错误: 帐户已被锁定.
    db_login_failed 28P01 role=u | 致命错误:  用户 "u" Password 认证失败
    db_host_rejected 28000 host=1.2.3.4; role=u; database=d | 致命错误:  没有用于主机 "1.2.3.4", 用户 "u", 数据库 "d", SSL 关闭 的 pg_hba.conf 记录
    db_missing 3D000 database=d | 致命错误:  数据库 "d" 不存在
    db_connections_exhausted 53300 | 致命错误:  对不起, 已经有太多的客户
    db_connections_exhausted 53300 role=u | 致命错误: 角色 "u" 发起的连接太多了
    db_read_only 25006 command=CREATE ROLE | 错误: 不能在一个只读的事务中执行CREATE ROLE
    db_lock_conflict 40P01 | 错误: 检测到死锁
    db_lock_conflict 55P03 | 错误:  由于锁超时,取消当前语句
    db_statement_timeout 57014 | 错误: 由于语句执行超时, 正在取消查询命令
    db_statement_timeout 57014 | 错误:  由于用户请求而正在取消查询
    db_unreachable 57P01 | 致命错误:  由于管理员命令中断联接
    db_unreachable 57P03 | 致命错误:  数据库系统正在启动
    db_resources 53200 | 错误:  内存用尽
    role_name_invalid 42601 | 错误:  语法错误 在 "-" 或附近的
    role_name_invalid 42939 role=pg_x | 错误: 角色名 "pg_x" 是保留的
    """#)

  @Test func `has all its lines`() { #expect(Self.english.count == 100 && Self.chinese.count == 30) }

  @Test(arguments: english + chinese) func `as the table says`(_ line: CauseLine) {
    let job: JSONValue = ["jobId": "1", "message": .string(line.message), "status": "FAILED"]
    let log = LogText.stamp(10) + "Submit job to datamanager failed:" + JSONValue.array([job]).jsonText()
    let cause = CauseTable.standard.cause(of: SyncMessage(log))
    #expect(cause.id == line.id)
    #expect(cause.sqlState == line.sqlState)
    #expect(cause.layer == .database)
    for (name, value) in line.entities { #expect(Entity(rawValue: name).flatMap { cause.entities[$0] } == value) }
    #expect(!cause.summary.english.isEmpty && !cause.summary.chinese.isEmpty)
  }
}
