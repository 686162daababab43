"""Runs the service's official Python client, unchanged, against a demo server.

The server's credentials come as one line of JSON on stdin, as `demo-server` prints them. Prints what was
done, one line a step, and exits with 0 when all of it went as the service's documentation says.
"""

import json
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
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


def client(server, secret=None, region=None):
    """Given a region, the client asks IAM for the id of the project that is called as the region."""
    project = None if region else server["project_id"]
    credentials = BasicCredentials(server["ak"], secret or server["sk"], project)
    credentials = credentials.with_iam_endpoint(server["iam_endpoint"])
    config = HttpConfig.get_default_config()
    config.timeout = (10, 30)
    config.retry_times = 0
    builder = DataArtsStudioClient.new_builder().with_http_config(config).with_credentials(credentials)
    if region:
        return builder.with_region(Region(region, server["endpoint"])).build()
    return builder.with_endpoint(server["endpoint"]).build()


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


def check_refusals(caller, server):
    problem = refusal(lambda: listing(caller, server, order_by="NOTHING"))
    expect(problem is not None and problem.status_code == 400, "is refused an order that isn't documented")
    expect(problem.error_code.startswith("DLS.") and problem.error_msg, "with the service's code and a message")
    problem = refusal(lambda: listing(client(server, "wrong"), server))
    expect(problem is not None and problem.status_code == 401, "is refused with a wrong key")
    expect(problem.error_code == "APIG.0301" and problem.request_id, "with the gateway's code and a request id")
    request = ShowSecurityMemberSyncTaskRequest(workspace=server["workspace"], task_id="0" * 32)
    problem = refusal(lambda: caller.show_security_member_sync_task(request))
    expect(problem is not None and problem.status_code == 404, "is told of a task that there isn't")


def check_projects(server):
    expect(listing(client(server, region="cn-north-4"), server).total > 0, "finds its project by the region's name")


def check_set_up(caller, server):
    orders = caller.list_data_arts_studio_instances(ListDataArtsStudioInstancesRequest()).commodity_orders
    usable = [order.resource_id for order in orders if order.status == 2]
    expect(usable == [server["instance_id"]] and len(orders) == 2, "finds the instance, and one that is frozen")
    request = ListManagerWorkSpacesRequest(instance_id=server["instance_id"])
    workspaces = caller.list_manager_work_spaces(request).data
    expect(workspaces[0].id == server["workspace"] and len(workspaces) == 4, "finds the workspaces")
    request = ListDataconnectionsRequest(workspace=server["workspace"])
    connections = caller.list_dataconnections(request).data_connection_lists
    expect(connections and connections[0].dw_id, "finds the data connections")


def main():
    server = json.loads(sys.stdin.readline())
    caller = client(server)
    task = check_lists(caller, server)
    check_show(caller, server, task)
    check_refusals(caller, server)
    check_projects(server)
    check_set_up(caller, server)


if __name__ == "__main__":
    main()
