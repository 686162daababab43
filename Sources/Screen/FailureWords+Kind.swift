import TaskModel

extension FailureWords {
  /// The sentences for a kind of failure, where no code says more.
  static func of(_ kind: FetchFailure.Kind) -> Self {
    switch kind {
    case .hostUnknown: hostUnknown
    case .connectionRefused: connectionRefused
    case .connectionLost: connectionLost
    case .timedOut: timedOut
    case .tlsFailed: tlsFailed
    case .signInFailed: signInRefused(at: .read)
    case .forbidden: forbidden
    case .notFound: notFound
    case .throttled: throttled
    case .badRequest: badRequest
    case .serverFault: serverFault
    case .redirected: redirected
    case .notJSON: notJSON
    case .malformed: malformed
    case .tooLarge: tooLarge
    case .unreadable: unreadable
    case .proxyUnreachable: proxyUnreachable
    case .proxyRefused: proxyRefused
    case .passcodeMissing: passcodeMissing
    case .programFailed: programFailed
    case .metadataMissing: metadataMissing
    case .other: other
    }
  }

  private static let hostUnknown = Self(
    "the host name is unknown; the region or the endpoint is likely misspelt, or there is no network",
    "check --region or --endpoint, and the network; `synctop doctor` looks at each part of the way",
    "找不到主机名：区域或终端节点可能拼写有误，或者网络不通", "请检查 --region 或 --endpoint 以及网络")

  private static let connectionRefused = Self(
    "the connection was refused; nothing listens there, or a firewall says no",
    "check the endpoint's host and port, and the firewall",
    "连接被拒绝：该地址没有服务，或被防火墙拦截", "请检查终端节点的主机和端口以及防火墙")

  private static let connectionLost = Self(
    "the connection broke before the answer was whole; a gateway may be restarting",
    "wait for the next try; if it lasts, check the network or the proxy",
    "应答未收完连接就断开：网关可能正在重启", "请等待下次重试；若持续出现，请检查网络或代理")

  private static let timedOut = Self(
    "no whole answer came in time; the network or the service is slow",
    "wait for the next try, or raise polling.page_deadline or lower polling.page_size",
    "未能按时收到完整应答：网络或服务较慢", "请等待下次重试，或调大 polling.page_deadline、调小 polling.page_size")

  private static let tlsFailed = Self(
    "the secure connection failed; a proxy's certificate or a wrong host name is likely",
    "check the endpoint's host name and the clock; name a private authority's certificate by --ca-file",
    "安全连接失败：可能是代理证书或主机名不符", "请检查终端节点主机名和本机时钟；私有 CA 的证书请用 --ca-file 指定")

  private static let forbidden = Self(
    "signed in, but not permitted to read these tasks",
    "ask an administrator for the DataArts Studio viewer role in this workspace",
    "已登录，但无权读取这些任务", "请管理员授予该工作空间的 DataArts Studio 访客角色")

  private static let notFound = Self(
    "not found; the region, the project or the task is likely wrong",
    "check --region or --endpoint, --project-id and the task's id",
    "未找到：区域、项目或任务可能有误", "请检查 --region 或 --endpoint、--project-id 以及任务 ID")

  private static let badRequest = Self(
    "the service refused the request; a parameter, the project or the workspace is likely wrong",
    "read the service's message, and check --project-id and --workspace",
    "服务拒绝了该请求：参数、项目或工作空间可能有误", "请阅读服务返回的消息，并检查 --project-id 和 --workspace")

  private static let serverFault = Self(
    "the service failed to answer; the fault is on its side and often passes",
    "wait for the next try; if it lasts, send the request id to support",
    "服务未能应答：故障在服务端，通常会自行恢复", "请等待下次重试；若持续出现，请将请求 ID 提交给技术支持")

  private static let redirected = Self(
    "the address answers with a redirect, which is never followed with credentials; a login page is likely",
    "write the final address as the endpoint, or check the proxy",
    "该地址返回了重定向(携带凭证时不会跟随)：可能是登录页", "请将最终地址写为终端节点，或检查代理")

  private static let notJSON = Self(
    "the answer is no JSON; a login page, a proxy or a wrong endpoint is likely",
    "open the endpoint in a browser, and check --endpoint and the proxy",
    "应答不是 JSON：可能是登录页、代理或错误的终端节点", "请在浏览器中打开该终端节点，并检查 --endpoint 和代理")

  private static let malformed = Self(
    "the answer is JSON, but no list of tasks or task; the endpoint is likely another service's",
    "check --endpoint; if it is right, report the answer's shape",
    "应答是 JSON，但不是任务列表或任务：终端节点可能属于其他服务", "请检查 --endpoint；若无误，请反馈应答格式")

  private static let tooLarge = Self(
    "the answer is larger than the bound",
    "lower polling.page_size or raise polling.body_limit",
    "应答超过大小上限", "请调小 polling.page_size 或调大 polling.body_limit")

  private static let unreadable = Self(
    "the saved answer can't be read",
    "check the file's path, its permission, and that it holds a list answer as JSON",
    "无法读取保存的应答", "请检查文件路径、权限，并确认其内容为 JSON 列表应答")

  private static let other = Self(
    "the tasks could not be read, for a reason that is not a usual one",
    "read the message, and wait for the next try",
    "无法读取任务，原因不常见", "请阅读消息并等待下次重试")
}
