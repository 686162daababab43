import TaskModel

extension FailureWords {
  /// The sentences for a gateway's code; nil for another's, or one that says no more than its status.
  static func gateway(_ failure: FetchFailure) -> Self? {
    guard let number = gatewayNumber(failure.code) else { return nil }
    switch number {
    case "0301": return failure.signatureDifference.map(signature) ?? refusal(failure.message, at: failure.step)
    case "0305": return signInRefused(at: failure.step)
    case "0307": return failure.step == .read ? tokenExpired : callerExpired
    case "0308": return throttled(failure.message, at: failure.step)
    case "0201": return passing(failure)
    default: return access[number] ?? fault[number]
    }
  }

  /// The four digits of a gateway's code: `APIG.0301` and `APIGW.0301` are the same.
  private static func gatewayNumber(_ code: String?) -> String? {
    guard let code = code?.uppercased() else { return nil }
    return ["APIG.", "APIGW."].first { code.hasPrefix($0) }.map { String(code.dropFirst($0.count)) }
  }

  /// `.0201` stands for requests that are too large, and for a service behind the gateway that is away.
  private static func passing(_ failure: FetchFailure) -> Self {
    let text = failure.message.lowercased()
    if failure.status == 504 || text.contains("timeout") || text.contains("timed out") { return backendSlow }
    if failure.status == 502 || text.contains("unavailable") { return backendAway }
    if [413, 414, 494].contains(failure.status) || text.contains("too large") || text.contains("too long") {
      return requestTooLarge
    }
    return requestUnreadable
  }

  private static let tokenExpired = Self(
    "the token has expired, or was made invalid by a change of the user",
    "get a new token; with a user and a password, or an access key, synctop renews it by itself",
    "令牌已过期，或因用户变更而失效", "请获取新令牌；使用用户名密码或访问密钥时 synctop 会自动更新")

  private static let callerExpired = Self(
    "IAM doesn't take the token that the sign-in goes out with: it has expired, or was made invalid",
    "get a new token, or sign in with a user and a password or an access key",
    "IAM 不接受登录所用的令牌：已过期或已失效", "请获取新令牌，或改用用户名密码或访问密钥登录")

  private static let backendSlow = Self(
    "the gateway waited in vain for the service behind it", "wait for the next try, or lower polling.page_size",
    "网关等待后端服务超时", "请等待下次重试，或调小 polling.page_size")

  private static let backendAway = Self(
    "the service behind the gateway is unavailable", "wait for the next try; if it lasts, see the cloud's status page",
    "网关后端的服务不可用", "请等待下次重试；若持续出现，请查看云服务状态页")

  private static let requestUnreadable = Self(
    "the gateway could not pass the request on", "wait for the next try; if it lasts, send the request id to support",
    "网关未能转发请求", "请等待下次重试；若持续出现，请将请求 ID 提交给技术支持")

  private static let access: [String: Self] = [
    "0302": Self(
      "the user is not authorized for this API", "ask an administrator to grant the user a DataArts Studio role",
      "该用户未获得此接口的授权", "请管理员为该用户授予 DataArts Studio 角色"),
    "0306": Self(
      "access to this API is denied; the account may not have the service",
      "ask an administrator whether the account has DataArts Studio, and which users may call it",
      "拒绝访问此接口：账号可能未开通该服务", "请管理员确认账号已开通 DataArts Studio，并允许该用户调用"),
    "0310": Self(
      "the project is not available; it may be frozen or deleted", "check --project-id, and the project's state in IAM",
      "项目不可用：可能已冻结或删除", "请检查 --project-id 以及项目在 IAM 中的状态"),
    "0401": addressRefused, "0402": addressRefused, "0404": addressRefused,
    "0801": Self(
      "the service is not available in this region", "choose a region that has DataArts Studio's data security",
      "该区域未提供此服务", "请选择已部署 DataArts Studio 数据安全的区域"),
    "0802": Self(
      "the user is forbidden in this region; the project or the region is likely wrong",
      "check --region and --project-id",
      "该用户在此区域被禁止：项目或区域可能有误", "请检查 --region 和 --project-id"),
  ]

  private static let fault: [String: Self] = [
    "0101": Self(
      "this API doesn't exist there; the region or the endpoint is likely wrong", "check --region or --endpoint",
      "该地址没有此接口：区域或终端节点可能有误", "请检查 --region 或 --endpoint"),
    "0106": Self(
      "a required header is missing or wrong; the workspace is likely not set", "set --workspace",
      "缺少必需的请求头或其值有误：可能未设置工作空间", "请设置 --workspace"),
    "0601": Self(
      "the gateway failed inside", "wait for the next try; if it lasts, send the request id to support",
      "网关内部错误", "请等待下次重试；若持续出现，请将请求 ID 提交给技术支持"),
    "0602": Self(
      "the gateway calls the request malformed; something on the way may have changed it",
      "check the proxy, and --project-id and --workspace for odd characters",
      "网关认为请求格式有误：可能在途中被改动", "请检查代理，以及 --project-id 和 --workspace 中的异常字符"),
    "0605": Self(
      "the gateway can't find the service behind it by name", "wait for the next try; if it lasts, check --region",
      "网关无法解析后端服务的域名", "请等待下次重试；若持续出现，请检查 --region"),
    "0607": Self(
      "the gateway doesn't take this protocol for the API", "write the endpoint with https:// and without a port",
      "网关不接受以该协议访问此接口", "请将终端节点写为 https:// 且不带端口"),
    "0613": Self(
      "the gateway can't reach IAM for now", "wait for the next try",
      "网关暂时无法连接 IAM", "请等待下次重试"),
  ]

  private static let addressRefused = Self(
    "this machine's address is refused by an access rule", "ask an administrator to allow the address",
    "本机地址被访问控制规则拒绝", "请管理员放行该地址")
}
