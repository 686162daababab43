import TaskModel

extension FailureWords {
  static func signInRefused(at step: FetchFailure.Step) -> Self { step == .read ? signInRefused : loginRefused }

  /// Whether the words leave open why a sign-in was refused.
  static func isOpen(_ words: Self) -> Bool { [signInRefused, loginRefused, signatureRefused].contains(words) }

  /// The gateway's `.0301` hides several faults behind one code; the tail of its message tells them apart.
  static func refusal(_ message: String, at step: FetchFailure.Step) -> Self {
    let text = message.lowercased()
    return tails.first { text.contains($0.tail) }?.words ?? signInRefused(at: step)
  }

  /// What the gateway's echo of the signed request tells: which part arrived otherwise, or that none did.
  static func signature(_ difference: String) -> Self {
    guard let part = parts.first(where: { difference.hasPrefix($0.part) }) else { return secretWrong }
    let header = difference.hasPrefix("header ") ? " \(difference.dropFirst(7))" : ""
    return Self(
      "the signature was refused: the request's \(part.english)\(header) reached the gateway otherwise than it was sent",
      "check what rewrites requests on the way: a proxy, or a path in --endpoint",
      "签名被拒绝：请求的\(part.chinese)\(header)到达网关时已被改动", "请检查途中改写请求的环节：代理，或 --endpoint 中的路径")
  }

  private static let parts = [
    (part: "header ", english: "header", chinese: "请求头"), (part: "headers", english: "headers", chinese: "请求头"),
    (part: "method", english: "method", chinese: "方法"), (part: "path", english: "path", chinese: "路径"),
    (part: "query", english: "query", chinese: "查询参数"), (part: "body", english: "body", chinese: "请求体"),
  ]

  private static let secretWrong = Self(
    "the secret key is wrong: the gateway signed the same request and came to another signature",
    "set the secret key that belongs to the access key (`synctop doctor` tells where it comes from)",
    "Secret Key 有误：网关对同一请求得出了不同的签名", "请设置与该访问密钥对应的 Secret Key(`synctop doctor` 会显示其来源)")

  private static let signInRefused = Self(
    "sign-in was refused; the token or the key is missing, wrong or expired",
    "check the token or the access key (`synctop doctor` tells where it comes from)",
    "登录被拒绝：令牌或密钥缺失、错误或已过期", "请检查令牌或访问密钥(`synctop doctor` 会显示其来源)")

  private static let signatureRefused = Self(
    "the signature by the key was refused; the secret key is likely wrong, or this machine's clock is off",
    "check the secret key (`synctop doctor` tells where it comes from) and the clock",
    "密钥签名校验失败：Secret Key 可能有误，或本机时钟不准", "请检查 Secret Key(`synctop doctor` 会显示其来源)和本机时钟")

  private static let tails: [(tail: String, words: Self)] = [
    ("verify aksk signature fail", signatureRefused),
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
        "check the access key (`synctop doctor` tells where it comes from); a temporary one needs its security token",
        "访问密钥不存在：可能已删除或拼写有误", "请检查访问密钥(`synctop doctor` 会显示其来源)；临时密钥还需要 security token")
    ),
    (
      "reach the limit",
      Self(
        "the access key is locked for some minutes after too many refusals",
        "wait some minutes, and check the secret key before the next try",
        "访问密钥因多次失败被锁定数分钟", "请等待数分钟，并在重试前检查 Secret Key")
    ),
    (
      "x-auth-token not found",
      Self(
        "the request arrived without a token; a proxy likely took it away",
        "check the proxy, or sign in another way (`synctop doctor` tells which ways there are)",
        "请求到达时没有令牌：可能被代理去除", "请检查代理，或改用其他登录方式(`synctop doctor` 会列出)")
    ),
  ]
}
