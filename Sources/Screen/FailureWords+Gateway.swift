extension FailureWords {
  static let signInRefused = Self(
    "sign-in was refused; the token or the key is missing, wrong or expired",
    "set a new SYNCTOP_TOKEN, or SYNCTOP_AK and SYNCTOP_SK",
    "登录被拒绝：令牌或密钥缺失、错误或已过期", "请设置新的 SYNCTOP_TOKEN，或 SYNCTOP_AK 和 SYNCTOP_SK")

  static let throttled = Self(
    "too many requests for now; the service limits calls per user and others may share the limit",
    "wait for the next try; if it lasts, raise polling.interval or lower polling.rate",
    "当前请求过多：服务按用户限流，额度可能与他人共用", "请等待下次重试；若持续出现，请调大 polling.interval 或调小 polling.rate")

  static let workspaceMissing = Self(
    "the instance or the workspace doesn't exist for this project; the workspace id is likely another project's",
    "check --workspace and --project-id",
    "该项目下不存在此实例或工作空间：工作空间 ID 可能属于其他项目", "请检查 --workspace 和 --project-id")

  /// The gateway's `.0301` hides several faults behind one code; the tail of its message tells them apart.
  static func signIn(_ message: String) -> Self {
    let text = message.lowercased()
    return signInTails.first { text.contains($0.tail) }?.words ?? signInRefused
  }

  private static let signInTails: [(tail: String, words: Self)] = [
    (
      "verify aksk signature fail",
      Self(
        "the signature by the key was refused; the secret key is likely wrong, or this machine's clock is off",
        "check SYNCTOP_SK and the clock",
        "密钥签名校验失败：Secret Key 可能有误，或本机时钟不准", "请检查 SYNCTOP_SK 和本机时钟")
    ),
    (
      "decrypt token fail",
      Self(
        "the token can't be read there; it is another region's, or no IAM token",
        "get an IAM token of this region, scoped to the project",
        "令牌无法解析：可能来自其他区域，或不是 IAM 令牌", "请获取该区域、作用于该项目的 IAM 令牌")
    ),
    (
      "ak not exist",
      Self(
        "the access key doesn't exist; it was deleted, or is misspelt",
        "check SYNCTOP_AK; temporary keys need SYNCTOP_SECURITY_TOKEN too",
        "访问密钥不存在：可能已删除或拼写有误", "请检查 SYNCTOP_AK；临时密钥还需要 SYNCTOP_SECURITY_TOKEN")
    ),
    (
      "reach the limit",
      Self(
        "the access key is locked for some minutes after too many refusals",
        "wait some minutes, and check SYNCTOP_SK before the next try",
        "访问密钥因多次失败被锁定数分钟", "请等待数分钟，并在重试前检查 SYNCTOP_SK")
    ),
    (
      "x-auth-token not found",
      Self(
        "the request carried no token; none is configured, or a proxy took it away",
        "set SYNCTOP_TOKEN, or SYNCTOP_AK and SYNCTOP_SK",
        "请求未携带令牌：未配置，或被代理去除", "请设置 SYNCTOP_TOKEN，或 SYNCTOP_AK 和 SYNCTOP_SK")
    ),
  ]

  /// The sentences for a gateway's code by its four digits; nil for those that say no more than their status.
  static func of(gatewayNumber number: String) -> Self? {
    access[number] ?? fault[number]
  }

  private static let access: [String: Self] = [
    "0302": Self(
      "the user is not authorized for this API", "ask an administrator to grant the user a DataArts Studio role",
      "该用户未获得此接口的授权", "请管理员为该用户授予 DataArts Studio 角色"),
    "0305": signInRefused,
    "0306": Self(
      "access to this API is denied", "ask an administrator to grant the user a DataArts Studio role",
      "拒绝访问此接口", "请管理员为该用户授予 DataArts Studio 角色"),
    "0307": Self(
      "the token has expired, or was made invalid by a change of the user", "set a new SYNCTOP_TOKEN",
      "令牌已过期，或因用户变更而失效", "请设置新的 SYNCTOP_TOKEN"),
    "0308": throttled,
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
    "0201": Self(
      "the gateway could not pass the request on; the token is too large, or the service behind is slow",
      "take a token made with nocatalog=true; otherwise wait for the next try",
      "网关未能转发请求：令牌过大，或后端较慢", "请使用以 nocatalog=true 获取的令牌；否则等待下次重试"),
    "0601": gatewayFault, "0602": gatewayFault, "0605": gatewayFault, "0607": gatewayFault,
    "0613": Self(
      "the gateway can't reach IAM for now", "wait for the next try",
      "网关暂时无法连接 IAM", "请等待下次重试"),
  ]

  private static let addressRefused = Self(
    "this machine's address is refused by an access rule", "ask an administrator to allow the address",
    "本机地址被访问控制规则拒绝", "请管理员放行该地址")

  private static let gatewayFault = Self(
    "the gateway failed inside", "wait for the next try; if it lasts, send the request id to support",
    "网关内部错误", "请等待下次重试；若持续出现，请将请求 ID 提交给技术支持")
}
