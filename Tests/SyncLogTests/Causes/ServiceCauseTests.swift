import SyncLog
import Testing

/// What DataArts Studio and the services around it say, outside of jobs.
@Suite struct `A service's words tell the cause` {
  private static let lines = CauseLine.table(
    #"""
    agent_unavailable agent | Submit job to datamanager failed:{"error_code":"DLG.0902","error_msg":"Fail to call the agent. For details about x, see the CDM logs."}
    agent_unavailable agent error_code=DLG.0902 | Submit job to datamanager failed: DLG.0902: agent is gone
    agent_unavailable agent | proxy agent invoke fail, please check
    datamanager_rejected datamanager error_code=DLM.4205 | Submit job to datamanager failed:{"error_code":"DLM.4205","error_msg":"Catalog not found."}
    datamanager_rejected datamanager | Submit job to datamanager failed:java.net.ConnectException: Connection refused (Connection refused)
    datamanager_rejected datamanager http_status=504 | Submit job to datamanager failed:<html>\r\n<head><title>504 Gateway Time-out</title></head></html>
    datamanager_rejected datamanager http_status=500 | Submit job to datamanager failed:<!doctype html><html><head><title>HTTP Status 500 – Internal Server Error</title></head></html>
    datamanager_rejected gateway error_code=APIG.0201; request_id=abc | Submit job to datamanager failed:{"error_msg":"Backend timeout.","error_code":"APIG.0201","request_id":"abc"}
    throttled gateway error_code=APIG.0308 | {"error_msg":"The throttling threshold has been reached: policy ip over ratelimit,limit:100,time:1 minute","error_code":"APIG.0308","request_id":"x"}
    data_connection_invalid datamanager data_connection=dws 1 | Submit job to datamanager failed:{"error_code":"DLM.9999","error_msg":"Data connection dws 1 does not exist."}
    iam_permission iam action=iam:users:listUsers; error_code=PAP5.0011 | {"error_msg":"Policy doesn't allow iam:users:listUsers to be performed.","error_code":"PAP5.0011"}
    iam_permission iam action=dws:dbAuthority:syncIamUser | Policy doesn't allow dws:dbAuthority:syncIamUser to be performed.
    iam_permission iam | {"error":{"message":"insufficient permission","code":403}}
    iam_credential iam | GaussDB(DWS) IAM credential fails to be downloaded
    iam_credential gateway error_code=APIG.0301 | {"error_msg":"Incorrect IAM authentication information: verify aksk signature fail","error_code":"APIG.0301","request_id":"x"}
    dws_service dws error_code=DWS.5001 | {"error_code":"DWS.5001","error_msg":"guest_agent is offline"}
    dws_service dws error_code=DWS.0047 | Sync user failed: DWS.0047 not now
    mrs_sync_failed mrs | Mrs sync failed, please check the failure cause on the MRS page
    mrs_sync_failed mrs error_code=MRS.0010 | {"error_code":"MRS.0010","error_msg":"Bad state"}
    mrs_user_conflict mrs role=li si | {"error_code":"MRS.00000999","error_msg":"The user li si already exists in MRS Manager."}
    ranger_error ranger role=g1 | {"statusCode":400,"msgDesc":"Can Not Delete User: 'g1' as its present in Security Zone : z1,z2","messageList":[]}
    ranger_error ranger role=r1 | {"statusCode":1,"msgDesc":"Role 'r1' can not be deleted as it is referenced in one or more policies"}
    ranger_error ranger | {"statusCode":1,"msgDesc":"User is not having permissions on the Users/Groups module"}
    ranger_error ranger | Sync group to Ranger failed: {"statusCode":1,"msgDesc":"Something Not Found"}
    ranger_error ranger http_status=403 | <!doctype html><html><head><title>HTTP Status 403 – Forbidden</title></head></html>
    run_timeout task | 同步任务执行超时，已停止。
    run_timeout task | The synchronization task timed out after 30 minutes
    schedule_stopped task | 任务连续失败超过10次，调度已停止。
    unknown unknown | 同步失败：未知异常
    unknown datamanager | Submit job to datamanager failed: no idea
    info task | 同步成功
    info task | Retry 2
    db_unreachable database host=10.0.0.1; port=8000 | Submit job to datamanager failed:Connection to 10.0.0.1:8000 refused. Check that the hostname and port are correct.
    role_exists database role=a | Submit job to datamanager failed:org.postgresql.util.PSQLException: ERROR: role "a" already exists\n\tat org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2553)\nCaused by: x: ERROR: role "a" already exists
    role_exists database role=a | Submit job to datamanager failed:[] ERROR: role "a" already exists
    role_missing database role=b | 同步失败: 错误: 角色 "b" 不存在
    """#)

  @Test func `has all its lines`() { #expect(Self.lines.count == 36) }

  @Test(arguments: lines) func `as the table says`(_ line: CauseLine) {
    let cause = CauseTable.standard.cause(of: SyncMessage(LogText.stamp(10) + line.message))
    #expect(cause.id == line.id)
    #expect(cause.layer.rawValue == line.sqlState)
    for (name, value) in line.entities { #expect(Entity(rawValue: name).flatMap { cause.entities[$0] } == value) }
  }
}
