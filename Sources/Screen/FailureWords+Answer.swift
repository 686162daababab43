import TaskModel

extension FailureWords {
  /// The sentences for a refusal without a code that is known: by who wrote the body, and by the status.
  static func answer(_ failure: FetchFailure) -> Self? {
    guard let status = failure.status, failure.step == .read, !(200..<400).contains(status) else { return nil }
    if failure.form == .page, let words = page(status) { return words }
    if failure.form == .text, status == 403 { return forbiddenBefore }
    if failure.form == .empty, status == 504 { return unanswered }
    return statuses[status]
  }

  private static func page(_ status: Int) -> Self? {
    switch status {
    case 401, 403, 407, 451: pageRefusal
    case 404: pageMissing
    case 500...599: pageFault
    default: nil
    }
  }

  private static let pageRefusal = Self(
    "a web page refuses access: a proxy or a firewall stands before the service",
    "check HTTPS_PROXY and NO_PROXY, and ask who runs the network to allow the endpoint's host",
    "拒绝访问的是一个网页：服务前有代理或防火墙", "请检查 HTTPS_PROXY 和 NO_PROXY，并请网络管理员放行终端节点主机")

  private static let pageMissing = Self(
    "a web server answers there that isn't the service's gateway", "check --endpoint, its host and its path",
    "该地址的应答来自其他网站，而非服务网关", "请检查 --endpoint 的主机和路径")

  private static let pageFault = Self(
    "a load balancer or a proxy failed before the request reached the service",
    "wait for the next try; if it lasts, check the proxy and the cloud's status page",
    "请求到达服务前，负载均衡或代理出错", "请等待下次重试；若持续出现，请检查代理和云服务状态页")

  private static let forbiddenBefore = Self(
    "something before the service's gateway forbids access, such as an address rule or a web firewall",
    "ask an administrator whether this machine's address may call the service",
    "服务网关之前的环节禁止访问，如地址规则或 Web 防火墙", "请管理员确认本机地址可调用该服务")

  private static let unanswered = Self(
    "a gateway gave up waiting for the service, without a word", "wait for the next try, or lower polling.page_size",
    "网关等待服务超时且未返回内容", "请等待下次重试，或调小 polling.page_size")

  static let requestTooLarge = Self(
    "the request is too large for the gateway; the token is likely too long",
    "take a token made with nocatalog=true, or sign in with an access key",
    "请求超出网关上限：令牌可能过长", "请使用以 nocatalog=true 获取的令牌，或改用访问密钥登录")

  private static let statuses: [Int: Self] = [
    405: Self(
      "the address doesn't take such a request; the endpoint is likely another service's, or a proxy changes requests",
      "check --endpoint and the proxy",
      "该地址不接受此类请求：终端节点可能属于其他服务，或代理改动了请求", "请检查 --endpoint 和代理"),
    406: Self(
      "the server has no answer in a form that was asked for; a proxy likely changes the request's headers",
      "check the proxy; if it lasts, send the request id to support",
      "服务器无法按所请求的格式应答：代理可能改动了请求头", "请检查代理；若持续出现，请将请求 ID 提交给技术支持"),
    409: Self(
      "the request clashes with another change that is under way", "wait for the next try",
      "请求与正在进行的其他变更冲突", "请等待下次重试"),
    413: requestTooLarge, 414: requestTooLarge, 431: requestTooLarge, 494: requestTooLarge,
    501: Self(
      "the service doesn't offer this in the region", "check --region; data security isn't deployed everywhere",
      "该区域的服务未提供此功能", "请检查 --region：数据安全并非在所有区域部署"),
    502: Self(
      "a gateway got no sound answer from the service", "wait for the next try; a restart of the service takes minutes",
      "网关未从服务得到有效应答", "请等待下次重试：服务重启需要数分钟"),
    503: Self(
      "the service is overloaded or under maintenance",
      "wait for the next try; synctop waits as long as it is asked to",
      "服务过载或正在维护", "请等待下次重试：synctop 会按要求的时间等待"),
    504: Self(
      "the service took too long for the gateway before it", "wait for the next try, or lower polling.page_size",
      "服务应答过慢，网关已放弃等待", "请等待下次重试，或调小 polling.page_size"),
  ]
}
