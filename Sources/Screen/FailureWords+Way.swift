extension FailureWords {
  static let proxyUnreachable = Self(
    "the proxy can't be reached; its address is likely wrong, or it is down",
    "check HTTPS_PROXY, or name the host in NO_PROXY if it needs no proxy",
    "无法连接代理：代理地址可能有误，或代理未运行", "请检查 HTTPS_PROXY；若该主机无需代理，请将其写入 NO_PROXY")

  static let proxyRefused = Self(
    "the proxy refused the connection; it wants a user and a password, or doesn't let this host through",
    "check the user and password in HTTPS_PROXY, or ask who runs the proxy to allow the host",
    "代理拒绝了连接：需要用户名和密码，或不允许访问该主机",
    "请检查 HTTPS_PROXY 中的用户名和密码，或请代理管理员放行该主机")

  static let passcodeMissing = Self(
    "the sign-in needs a passcode of the user's second factor, and none was given in time",
    "start synctop in a terminal and type the passcode, or sign in with an access key",
    "登录需要多因素认证验证码，但未在限定时间内提供", "请在终端中启动 synctop 并输入验证码，或改用访问密钥登录")

  static let programFailed = Self(
    "the program that hands out credentials failed",
    "run it by itself and read what it says; `synctop doctor` tells which one it is",
    "提供凭证的程序运行失败", "请单独运行该程序并查看其输出；`synctop doctor` 会显示是哪个程序")

  static let metadataMissing = Self(
    "this server's metadata service gave no credentials; there is no agency on the server, or this is no cloud server",
    "give the server an agency in ECS, or choose another source by --credentials",
    "本机元数据服务未提供凭证：服务器未绑定委托，或这不是云服务器",
    "请在 ECS 中为该服务器绑定委托，或用 --credentials 选择其他凭证来源")
}
