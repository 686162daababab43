import TaskModel

extension FailureWords {
  /// The sentences for a sign-in that failed at IAM, or before it got there; nil for a failure of the service's.
  static func identity(_ failure: FetchFailure) -> Self? {
    if let code = failure.code?.uppercased(), let words = identityCodes[code] { return words }
    switch failure.step {
    case .signIn where failure.form == .policyDenial: return deniedByPolicy
    case .signIn: return isOfAgency(failure) ? agencyRefused : of(signIn: failure.kind)
    case .passcode: return passcodeMissing
    case .issue: return failure.kind == .metadataMissing ? metadataMissing : programFailed
    case .read: return nil
    }
  }

  /// IAM tells only by its message what it doesn't find or allow.
  private static func isOfAgency(_ failure: FetchFailure) -> Bool {
    (failure.kind == .notFound || failure.kind == .forbidden) && failure.message.lowercased().contains("agency")
  }

  private static func of(signIn kind: FetchFailure.Kind) -> Self {
    switch kind {
    case .signInFailed: loginRefused
    case .forbidden: loginForbidden
    case .notFound: projectUnknown
    case .badRequest, .unreadable: loginMisread
    case .throttled: loginThrottled
    case .hostUnknown, .connectionRefused, .tlsFailed: loginUnreachable
    case .connectionLost, .timedOut, .serverFault, .other: loginUnanswered
    case .redirected, .notJSON, .malformed, .tooLarge: loginOdd
    case .proxyUnreachable, .proxyRefused, .passcodeMissing, .programFailed, .metadataMissing: of(kind)
    }
  }

  static let loginRefused = Self(
    "IAM refused the sign-in; user, password or key is likely wrong, and trying again soon could lock the account",
    "check the user, the password and the account's name, or the key (`synctop doctor` tells where they come from)",
    "IAM 拒绝登录：用户名、密码或密钥可能有误，频繁重试可能导致账号锁定",
    "请检查用户名、密码和账号名，或密钥(`synctop doctor` 会显示其来源)")

  private static let loginForbidden = Self(
    "IAM doesn't let this user sign in by program; programmatic access is likely off",
    "ask an administrator for programmatic access for the user",
    "IAM 不允许该用户以编程方式登录：可能未开启编程访问", "请管理员为该用户开启编程访问")

  private static let projectUnknown = Self(
    "IAM doesn't know the project; its name, its id or the region is likely wrong",
    "check project_name or --project-id, and --region",
    "IAM 找不到该项目：项目名称、ID 或区域可能有误", "请检查 project_name 或 --project-id 以及 --region")

  private static let agencyRefused = Self(
    "IAM doesn't give the agency; its name or its account is likely wrong, or it is entrusted to others",
    "check credentials.agency and credentials.agency_domain, and to whom the agency is entrusted",
    "IAM 未提供该委托：委托名称或其所属账号可能有误，或者该委托未授权给当前用户",
    "请检查 credentials.agency 和 credentials.agency_domain，以及该委托的授权对象")

  private static let loginMisread = Self(
    "IAM can't read the sign-in; the account's name or the project is likely wrong",
    "check the account's name, and project_name or --project-id",
    "IAM 无法识别登录请求：账号名或项目可能有误", "请检查账号名，以及 project_name 或 --project-id")

  static let loginThrottled = Self(
    "too many sign-ins for now; IAM asks to wait",
    "wait for the next try; others may be signing in as the same user",
    "登录过于频繁，IAM 要求等待", "请等待下次重试：可能有其他程序正使用同一用户登录")

  private static let loginUnreachable = Self(
    "IAM can't be reached; the region or IAM's address is likely wrong, or there is no network",
    "check --region or --iam-endpoint, the network and the CA certificates",
    "无法连接 IAM：区域或 IAM 地址可能有误，或者网络不通", "请检查 --region 或 --iam-endpoint、网络以及 CA 证书")

  private static let loginUnanswered = Self(
    "IAM didn't answer the sign-in; the fault is on its side or the way's, and often passes",
    "wait for the next try; if it lasts, check --iam-endpoint and the network",
    "IAM 未应答登录请求：故障在服务端或网络，通常会自行恢复", "请等待下次重试；若持续出现，请检查 --iam-endpoint 和网络")

  private static let loginOdd = Self(
    "what answers at IAM's address isn't IAM; a proxy or a wrong address is likely",
    "check --iam-endpoint or --region, and the proxy",
    "IAM 地址的应答不是 IAM 的格式：可能是代理或地址有误", "请检查 --iam-endpoint 或 --region 以及代理")

  private static let identityCodes: [String: Self] = [
    "IAM.0003": Self(
      "IAM's policies don't allow the user this", "ask an administrator for the right that the message names",
      "IAM 策略不允许该用户执行此操作", "请管理员授予消息中所列的权限"),
    "IAM.0004": Self(
      "IAM doesn't find what was asked for: a project, an agency or a user",
      "check the names and ids in the configuration (`synctop doctor` shows them)",
      "IAM 找不到所请求的项目、委托或用户", "请检查配置中的名称和 ID(`synctop doctor` 会显示)"),
    "IAM.0006": Self(
      "IAM failed inside", "wait for the next try; if it lasts, send the request id to support",
      "IAM 内部错误", "请等待下次重试；若持续出现，请将请求 ID 提交给技术支持"),
    "IAM.0007": Self(
      "IAM doesn't take a value of the request; a name or an id is likely malformed",
      "check the value that the message names: the account, the user, the agency or the project",
      "IAM 不接受请求中的某个值：名称或 ID 的格式可能有误", "请检查消息所指的值：账号、用户、委托或项目"),
  ]
}
