import TaskModel

extension FailureWords {
  /// Whose calls are too many, as the gateway's text names it: `policy user over ratelimit,limit:100,time:1 minute`.
  static func throttled(_ message: String, at step: FetchFailure.Step) -> Self {
    let text = message.lowercased()
    if let policy = policies.first(where: { text.contains("policy \($0.name) ") }) { return policy.words }
    return step == .read ? throttled : loginThrottled
  }

  static let throttled = Self(
    "too many requests for now; the service limits calls per user and others may share the limit",
    "wait for the next try; if it lasts, raise polling.interval or lower polling.rate",
    "当前请求过多：服务按用户限流，额度可能与他人共用", "请等待下次重试；若持续出现，请调大 polling.interval 或调小 polling.rate")

  private static let policies: [(name: String, words: Self)] = [
    (
      "user",
      Self(
        "this user calls too often; programs that sign in as the same user share the limit",
        "wait for the next try; if it lasts, raise polling.interval, or use a user of its own",
        "该用户调用过于频繁：以同一用户登录的程序共用额度", "请等待下次重试；若持续出现，请调大 polling.interval，或使用单独的用户")
    ),
    (
      "ip",
      Self(
        "too many calls come from this machine's address; all behind one proxy share the limit",
        "wait for the next try; if it lasts, raise polling.interval, or ask who else calls from this address",
        "来自本机地址的调用过多：同一代理后的机器共用额度", "请等待下次重试；若持续出现，请调大 polling.interval，或确认同一地址的其他调用方")
    ),
    (
      "api",
      Self(
        "all users together call this API too often", "wait: it passes without anything done here",
        "所有用户对此接口的调用总量过多", "请等待：无需处理，会自行恢复")
    ),
    (
      "domain",
      Self(
        "the account calls too often; all its users share the limit",
        "wait for the next try; if it lasts, raise polling.interval, or ask what else runs in the account",
        "该账号调用过于频繁：账号下所有用户共用额度", "请等待下次重试；若持续出现，请调大 polling.interval，或确认账号下的其他程序")
    ),
  ]
}
