import SyncLog
import Testing

@Suite struct `A server's error` {
  private static let dropped = "role \"a\" cannot be dropped because some objects depend on it"

  @Test(arguments: [
    "Detail: ", " Detail: ", "  Detail: ", "    Detail: ", "DETAIL:  ", "详细：", "  详细信息:  ", "Detail：", "\tDetail: ",
  ])
  func `has its detail behind any client's label`(_ label: String) {
    let error = ServerError("ERROR: \(Self.dropped)\n\(label)owner of table t\nowner of view v\n")
    #expect(error.message == Self.dropped)
    #expect(error.detail == "owner of table t\nowner of view v")
    #expect(error.endsInDetail)
  }

  @Test(arguments: [
    ("ERROR: x", "ERROR", "x"), ("FATAL:  x", "FATAL", "x"), ("错误：x", "错误", "x"), ("致命错误: x", "致命错误", "x"),
    ("PANIC: x", "PANIC", "x"), ("NOTICE: x", "NOTICE", "x"),
    ("org.postgresql.util.PSQLException: ERROR: x", "ERROR", "x"),
    ("com.huawei.gauss200.jdbc.util.PSQLException: [10.0.0.1:5/10.0.0.2:8000] ERROR: x", "ERROR", "x"),
    ("psql:drop.sql:12: ERROR:  x", "ERROR", "x"), ("gsql:/tmp/a.sql:3: ERROR:  x", "ERROR", "x"),
    ("ERROR:  42501: x", "ERROR", "x"), ("ERROR: dn_6001_6002: x", "ERROR", "x"),
    ("\r\n\r\nERROR: x\r\n", "ERROR", "x"),
    ("Batch entry 0 DROP ROLE \"a: b\" was aborted: ERROR: x", "ERROR", "x"),
  ]) func `has its severity and words wherever they begin`(_ text: String, _ severity: String, _ message: String) {
    let error = ServerError(text)
    #expect(error.severity == severity)
    #expect(error.message == message)
  }

  @Test(arguments: [
    "An I/O error occurred while sending to the backend.", "[x] no severity", "ERRORS: x", "error: x", "a: ERROR",
    "java.net.SocketTimeoutException: Read timed out", "Fail to call the agent. For details about a ERROR b", "",
  ]) func `without a severity is its text`(_ text: String) {
    #expect(ServerError(text).severity == nil)
    #expect(ServerError(text).message == text)
  }

  @Test func `names node, peer and SQLSTATE`() {
    let error = ServerError("[10.0.3.17:53412/10.0.3.80:8000] ERROR:  42501: cn_5001: permission denied")
    #expect(error.peer == "10.0.3.80:8000")
    #expect(error.sqlState == "42501")
    #expect(error.node == "cn_5001")
    #expect(error.message == "permission denied")
    #expect(ServerError("[host/10.0.0.1:1/other/10.0.0.2:8000] FATAL: x").peer == "10.0.0.2:8000")
    #expect(ServerError("[[::1]:1/[::1]:8000] FATAL: x").peer == "[::1]:8000")
    #expect(ServerError("ERROR: no dn_1: here").node == nil)
    #expect(ServerError("ERROR: x (SQLSTATE 42704)").sqlState == "42704")
    #expect(ServerError("failed; SQL state [42501]; error code [0]").sqlState == "42501")
    #expect(ServerError("ERROR: column: x").sqlState == nil)
  }

  @Test func `has every section of the driver's account`() {
    let error = ServerError(
      """
      ERROR: m
      more
        Line 2: DROP
        Detail: d
      d2
        Hint: h
        Position: 15
        Where: w
      SQL statement "x"
        Internal Query: q
        Location: File: user.cpp, Routine: DropRole, Line: 3333
        Server SQLState: 2BP01
      """)
    #expect(error.message == "m\nmore")
    #expect(error.excerpt == "  Line 2: DROP")
    #expect(error.detail == "d\nd2")
    #expect(error.hint == "h")
    #expect(error.position == 15)
    #expect(error.context == "w\nSQL statement \"x\"")
    #expect(error.internalQuery == "q")
    #expect(error.location == "File: user.cpp, Routine: DropRole, Line: 3333")
    #expect(error.sqlState == "2BP01")
    #expect(!error.endsInDetail)
  }

  @Test func `has every section of a client's and a log's account`() {
    let error = ServerError(
      """
      ERROR:  42601: m
      LINE 1: DROP ROLE a-b
                         ^
      DETAIL:  d
      HINT:  h
      QUERY:  q
      CONTEXT:  c
      CAUSE:  why
      ACTION:  do
      SCHEMA NAME:  s
      LOCATION:  DropRole, user.c:1
      STATEMENT:  DROP ROLE a-b
      """)
    #expect(error.message == "m")
    #expect(error.excerpt == "LINE 1: DROP ROLE a-b\n                   ^")
    #expect([error.detail, error.hint, error.internalQuery, error.context] == ["d", "h", "q", "c"])
    #expect([error.cause, error.action, error.location] == ["why", "do", "DropRole, user.c:1"])
    #expect(error.statement == "DROP ROLE a-b")
    #expect(error.after == "SCHEMA NAME:  s")
  }

  @Test func `has the sections of Chinese accounts`() {
    let driver = ServerError("错误: m\n  详细：d\n  建议：h\n  位置：7\n  在位置：w\n  内部查询：q\n  服务器 SQLState：42501")
    #expect([driver.message, driver.detail, driver.hint, driver.context] == ["m", "d", "h", "w"])
    #expect(driver.position == 7)
    #expect([driver.internalQuery, driver.sqlState] == ["q", "42501"])
    let client = ServerError("错误:  m\n第1行x\n描述:  d\n提示:  h\n上下文:  c\n原因:why\n行动:do\n位置:  f, g.c:1\n语句:  s")
    #expect([client.detail, client.hint, client.context, client.cause] == ["d", "h", "c", "why"])
    #expect([client.action, client.location, client.statement] == ["do", "f, g.c:1", "s"])
  }

  @Test func `has a code and a position of one line each, whatever follows them`() {
    let error = ServerError("ERROR: a\n  Server SQLState: 2BP01\n  Location\u{7F} x\nmore")
    #expect(error.sqlState == "2BP01")
    #expect(error.after == "  Location\u{7F} x\nmore")
    #expect(ServerError("ERROR: a\n  Position: 15\nmore").position == 15)
  }

  @Test func `that ends a statement decides among several`() {
    let error = ServerError("NOTICE: n\nDETAIL:  nd\nERROR:  e\nDETAIL:  ed\nERROR:  later\nDETAIL:  ld")
    #expect(error.severity == "ERROR")
    #expect(error.message == "e")
    #expect(error.detail == "ed")
    #expect(error.before == "NOTICE: n\nDETAIL:  nd")
    #expect(error.after == "ERROR:  later\nDETAIL:  ld")
    #expect(ServerError("WARNING: a\nNOTICE: b").message == "a")
  }

  @Test func `keeps a stack apart from its sections`() {
    let error = ServerError(
      "org.postgresql.util.PSQLException: ERROR: e\n  Detail: owner of table t\n\tat a.b.C.d(C.java:1)\n\t... 12 more")
    #expect(error.detail == "owner of table t")
    #expect(error.after == "\tat a.b.C.d(C.java:1)\n\t... 12 more")
    let cause = ServerError("java.lang.X: failed\n\tat a.B.c(B.java:2)\nCaused by: org.x.PSQLException: ERROR: e")
    #expect(cause.message == "e")
    #expect(cause.severity == "ERROR")
  }

  @Test(arguments: ["Submit job failed:ERROR: x", "同步失败：ERROR: x", "Job 1: [a/b:1] ERROR: x"])
  func `is found behind the words that introduce it`(_ text: String) {
    #expect(ServerError(text).severity == "ERROR")
    #expect(ServerError(text).message == "x")
    #expect(ServerError(text).before?.isEmpty == false)
  }

  @Test func `is free of the driver's advice on batches`() {
    let error = ServerError(
      "Batch entry 0 x was aborted: ERROR: e\n  Detail: owner of table t  Call getNextException to see other errors in the batch."
    )
    #expect(error.detail == "owner of table t")
    #expect(error.after == "  Call getNextException to see other errors in the batch.")
    #expect(ServerError("ERROR: e  Call getNextException to see the cause.").message == "e")
  }

  @Test func `quotes another one`() {
    let outer = ServerError(
      "ERROR: pooler: failed to create connections in parallel mode for thread 1, Error Message: FATAL:  dn_6001_6002: full"
    )
    #expect(outer.node == nil)
    #expect(outer.severity == "ERROR")
    #expect(outer.inner?.severity == "FATAL")
    #expect(outer.inner?.node == "dn_6001_6002")
    #expect(outer.inner?.message == "full")
    #expect(ServerError("ERROR: plain").inner == nil)
  }
}
