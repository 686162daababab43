import SyncAPI
import SyncLog

/// Which proxy stands before the endpoint, and by which variable. Its user and password aren't told.
enum ProxyFinding {
  static func finding(_ rules: ProxyRules, _ endpoint: Endpoint) -> Finding {
    guard let proxy = rules.proxy, let variable = rules.variable else {
      return Finding(
        .proxy, .ok, Wording("none: HTTPS_PROXY isn't set", "无：未设置 HTTPS_PROXY"), ["used": .null])
    }
    guard rules.proxy(for: endpoint) != nil else {
      let reason =
        endpoint.isSecure && !endpoint.isLoopback
        ? Wording("NO_PROXY excepts \(endpoint.host)", "NO_PROXY 排除了 \(endpoint.host)")
        : Wording("this machine is asked straight", "直接访问本机")
      return Finding(
        .proxy, .ok,
        Wording(
          "none here: \(reason.english); \(variable) names \(proxy.address)",
          "此处不使用：\(reason.chinese)；\(variable) 为 \(proxy.address)"),
        ["used": .null, "variable": .string(variable), "address": .string(proxy.address)])
    }
    return Finding(
      .proxy, .ok,
      Wording(
        "\(proxy.address), by \(variable); what follows is asked through it",
        "\(proxy.address)，来自 \(variable)；后续请求均经由该代理"),
      ["used": .string(proxy.address), "variable": .string(variable)])
  }
}
