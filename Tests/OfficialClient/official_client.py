"""Runs the service's official Python client, unchanged, against a demo server.

The server's credentials and further identities come as two lines of JSON on stdin, as `demo-server --identities
--metadata open` prints them. Prints what was done, one line a step, and exits with 0 when all of it went as the
service's documentation says.
"""

import base64
import hashlib
import hmac
import json
import sys
import time

import requests
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.auth.internal import IamHelper, MetadataAccessor
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkcore.region.region import Region
from huaweicloudsdkdataartsstudio.v1 import (
    DataArtsStudioClient,
    ListDataArtsStudioInstancesRequest,
    ListDataconnectionsRequest,
    ListManagerWorkSpacesRequest,
    ListSecurityMemberSyncTasksRequest,
    ShowSecurityMemberSyncTaskRequest,
)


def client(server, key=None, secret=None, token=None, project=None, region=None):
    """Given a region, the client asks IAM for the id of the project that is called as the region."""
    project = None if region else project or server["project_id"]
    credentials = BasicCredentials(key or server["ak"], secret or server["sk"], project)
    credentials = credentials.with_iam_endpoint(server["iam_endpoint"])
    if token:
        credentials = credentials.with_security_token(token)
    builder = DataArtsStudioClient.new_builder().with_http_config(config()).with_credentials(credentials)
    if region:
        return builder.with_region(Region(region, server["endpoint"])).build()
    return builder.with_endpoint(server["endpoint"]).build()


def config():
    made = HttpConfig.get_default_config()
    made.timeout = (10, 30)
    made.retry_times = 0
    return made


def expect(truth, what):
    print(("ok   " if truth else "FAIL ") + what, flush=True)
    if not truth:
        sys.exit(1)


def listing(caller, server, **parameters):
    request = ListSecurityMemberSyncTasksRequest(workspace=server["workspace"], **parameters)
    return caller.list_security_member_sync_tasks(request)


def pages(caller, server):
    tasks, offset = [], 0
    while True:
        page = listing(caller, server, limit=20, offset=offset).tasks
        tasks += page
        offset += len(page)
        if len(page) < 20:
            return tasks


def check_lists(caller, server):
    answer = listing(caller, server)
    expect(answer.total > 0 and len(answer.tasks) <= answer.total, "lists tasks")
    expect(len({task.id for task in pages(caller, server)}) == answer.total, "pages through all of them")
    failing = listing(caller, server, limit=1000, sync_status="SYNC_FAIL", order_by="SYNC_TIME", order_by_asc=False)
    times = [task.sync_time for task in failing.tasks]
    expect(failing.total > 0 and times == sorted(times, reverse=True), "filters by status, newest first")
    expect(all(task.sync_status == "SYNC_FAIL" and task.sync_msg for task in failing.tasks), "gives each its log")
    mrs = listing(caller, server, limit=1000, cluster_type="MRS", schedule_status="SCHEDULING")
    expect(mrs.total > 0 and {task.cluster_type for task in mrs.tasks} == {"MRS"}, "filters by type and schedule")
    named = listing(caller, server, cluster_name="财务 / +*")
    expect(named.total == 0, "signs a name with blanks, slashes and Chinese")
    return failing.tasks[0]


def check_show(caller, server, task):
    request = ShowSecurityMemberSyncTaskRequest(workspace=server["workspace"], task_id=task.id)
    shown = caller.show_security_member_sync_task(request)
    expect(shown.id == task.id and shown.cluster_id == task.cluster_id, "shows one task")
    expect(isinstance(shown.create_time, int) and isinstance(shown.schedule_interval, int), "with numbers as numbers")


def refusal(call):
    try:
        call()
    except ClientRequestException as problem:
        return problem
    return None


def expect_refusal(call, status, code, text, what):
    problem = refusal(call)
    expect(problem is not None and (problem.status_code, problem.error_code) == (status, code), what)
    expect(text in problem.error_msg and problem.request_id, "and told why: " + text)


def check_refusals(caller, server):
    problem = refusal(lambda: listing(caller, server, order_by="NOTHING"))
    expect(problem is not None and problem.status_code == 400, "is refused an order that isn't documented")
    expect(problem.error_code.startswith("DLS.") and problem.error_msg, "with the service's code and a message")
    request = ShowSecurityMemberSyncTaskRequest(workspace=server["workspace"], task_id="0" * 32)
    problem = refusal(lambda: caller.show_security_member_sync_task(request))
    expect(problem is not None and problem.status_code == 404, "is told of a task that there isn't")
    elsewhere = dict(server, workspace="0" * 32)
    expect_refusal(lambda: listing(caller, elsewhere), 400, "DLM.4001", "does not exist", "is refused a workspace")
    nowhere = dict(server, workspace=None)
    expect_refusal(lambda: listing(caller, nowhere), 400, "APIG.0106", "workspace, required", "needs a workspace")
    foreign = client(server, project="0" * 32)
    expect_refusal(lambda: listing(foreign, server), 403, "APIG.0310", "unavailable", "is refused a project")


def check_keys(server):
    stranger = client(server, key="STRANGER")
    text = "Get secretKey failed,ak:STRANGER,err:ak not exist"
    expect_refusal(lambda: listing(stranger, server), 401, "APIG.0301", text, "is refused with an unknown key")
    wrong = client(server, secret="wrong")
    text = "verify aksk signature fail, canonicalRequest:GET|/v1/"
    for _ in range(6):
        expect_refusal(lambda: listing(wrong, server), 401, "APIG.0301", text, "is refused with a wrong secret")
    text = "AK access failed to reach the limit,forbidden"
    expect_refusal(lambda: listing(client(server), server), 401, "APIG.0301", text, "is locked out after six of them")


def temporary(server, duration=900):
    """Temporary keys, made of the token by the client's own request."""
    caller = client(server)._http_client
    ask = IamHelper.get_create_temporary_access_key_by_token_request
    request = ask(config(), server["iam_endpoint"], server["token"], duration)
    return IamHelper.create_temporary_access_key_by_token(caller, request)


def check_temporary_keys(server):
    made = temporary(server)
    key, secret, token = made["access"], made["secret"], made["securitytoken"]
    expect(listing(client(server, key, secret, token), server).total > 0, "signs with a temporary key")
    bare, mixed = client(server, key, secret), client(server, key, secret, token + "x")
    text = "Get secretKey failed,ak:" + key
    expect_refusal(lambda: listing(bare, server), 401, "APIG.0301", text, "is refused without its token")
    expect_refusal(lambda: listing(mixed, server), 401, "APIG.0301", "decrypt token fail", "is refused with another")
    region = client(server, key, secret, token, region="cn-north-4")
    expect(listing(region, server).total > 0, "finds its project with a temporary key")
    expect(refusal(lambda: temporary(server, 60)) is not None, "is refused a key for a minute")


def check_metadata(server, more):
    accessor = MetadataAccessor()
    accessor._METADATA_ENDPOINT = more["metadata_endpoint"]
    made = accessor.get_credential()
    caller = client(server, made.access, made.secret, made.security_token)
    expect(listing(caller, server).total > 0, "signs with a key of the metadata service")
    expect(made.expire_at > time.time() + 80000, "is told how long it is good")


def passcode(secret, step):
    """By RFC 6238, of nothing but the standard library."""
    digest = hmac.new(base64.b32decode(secret), step.to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return "%06d" % ((int.from_bytes(digest[offset:offset + 4], "big") & 0x7FFFFFFF) % 1000000)


def check_second_factor(server, more):
    account = {"name": server["domain"]}
    user = {"name": more["mfa_user"], "password": more["mfa_password"], "domain": account}
    totp = {"user": {"id": more["mfa_user_id"], "passcode": passcode(more["mfa_secret"], int(time.time()) // 30)}}
    identity = {"methods": ["password", "totp"], "password": {"user": user}, "totp": totp}
    body = {"auth": {"identity": identity, "scope": {"project": {"name": more["project_name"]}}}}
    answer = requests.post(server["iam_endpoint"] + "/v3/auth/tokens", json=body, timeout=30)
    expect(answer.status_code == 201 and answer.json()["token"]["catalog"], "signs in with a second factor")
    path = "/v1/%s/security/member-sync-tasks" % server["project_id"]
    headers = {"X-Auth-Token": answer.headers["X-Subject-Token"], "workspace": server["workspace"]}
    listed = requests.get(server["endpoint"] + path, headers=headers, timeout=30)
    expect(listed.status_code == 200, "lists with that token")


def check_projects(server):
    expect(listing(client(server, region="cn-north-4"), server).total > 0, "finds its project by the region's name")


def check_set_up(caller, server):
    orders = caller.list_data_arts_studio_instances(ListDataArtsStudioInstancesRequest()).commodity_orders
    usable = [order.resource_id for order in orders if order.status == 2]
    expect(usable == [server["instance_id"]] and len(orders) == 2, "finds the instance, and one that is frozen")
    request = ListManagerWorkSpacesRequest(instance_id=server["instance_id"])
    workspaces = caller.list_manager_work_spaces(request).data
    expect(workspaces[0].id == server["workspace"] and len(workspaces) == 4, "finds the workspaces")
    request = ListManagerWorkSpacesRequest(instance_id=server["instance_id"], limit=3, offset=3)
    answer = caller.list_manager_work_spaces(request)
    expect(answer.count == 4 and [one.id for one in answer.data] == [workspaces[3].id], "finds them by pages")
    request = ListDataconnectionsRequest(workspace=server["workspace"])
    connections = caller.list_dataconnections(request).data_connection_lists
    expect(connections and connections[0].dw_id, "finds the data connections")


def main():
    server = json.loads(sys.stdin.readline())
    more = json.loads(sys.stdin.readline())
    caller = client(server)
    task = check_lists(caller, server)
    check_show(caller, server, task)
    check_refusals(caller, server)
    check_projects(server)
    check_set_up(caller, server)
    check_temporary_keys(server)
    check_metadata(server, more)
    check_second_factor(server, more)
    check_keys(server)
    print("done", flush=True)


if __name__ == "__main__":
    main()
