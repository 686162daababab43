import Screen
import SyncLog

extension SetUp {
  /// Kinds of credentials that can be typed.
  private enum Typed: CaseIterable {
    case key, user, token, program, plain

    var label: Wording {
      switch self {
      case .key: Wording("an access key, by reference", "访问密钥(引用)")
      case .user: Wording("a user and a password, by reference", "用户和密码(引用)")
      case .token: Wording("an IAM token, by reference", "IAM 令牌(引用)")
      case .program: Wording("a program that prints credentials", "输出凭证的程序")
      case .plain: Wording("an access key written into the file (not advised)", "将访问密钥写入文件(不建议)")
      }
    }

    var name: String {
      switch self {
      case .key: "key"
      case .user: "user"
      case .token: "token"
      case .program: "program"
      case .plain: "plain"
      }
    }
  }

  /// Whose credentials to use: those that were found first, with their place.
  mutating func askCredentials(isFirst: Bool) async throws {
    let found = foundCredentials()
    if isFirst, let named = flags.credentials {
      answers.credentials = named == "auto" ? .inherited : .source(named)
      return
    }
    let options = found.map { Question.Option(label: $0.label, note: $0.note, names: [$0.name]) }
    let typed = Typed.allCases.map { Question.Option(label: $0.label.text(in: language), names: [$0.name]) }
    let question = Question(
      title: Wording("Credentials:", "凭证："), options: options + typed, preselected: found.isEmpty ? nil : 0,
      flag: "--credentials")
    guard case .option(let index) = try await dialogue.ask(question) else { return }
    answers.credentials =
      found.indices.contains(index) ? found[index].answer : try await ask(Typed.allCases[index - found.count])
  }

  private func ask(_ kind: Typed) async throws -> CredentialAnswer {
    switch kind {
    case .key:
      return .accessKey(
        id: try await reference(Wording("Access key id", "Access Key ID"), "env:MY_AK"),
        secret: try await reference(
          Wording("Secret access key", "Secret Access Key"), "command:pass show huaweicloud/sk"),
        securityToken: nil)
    case .user:
      return .password(
        user: try await reference(Wording("IAM user", "IAM 用户"), "env:MY_USER"),
        password: try await reference(Wording("Password", "密码"), "file:~/.secrets/iam"),
        domain: try await text(Wording("Account name (domain):", "账号名(domain)：")))
    case .token: return .token(try await reference(Wording("IAM token", "IAM 令牌"), "env:MY_TOKEN"))
    case .program:
      return .process(
        try await text(Wording("The program and its arguments, which print JSON:", "程序及其参数(输出 JSON)：")))
    case .plain: return try await askPlain()
    }
  }

  private func askPlain() async throws -> CredentialAnswer {
    dialogue.say(
      Wording(
        "A secret in the file can be read by whoever gets hold of the file or of a backup; a reference can't.",
        "写入文件的密钥可能随文件或备份泄露；引用则不会。"))
    guard
      try await dialogue.confirm(Wording("Write it into the file all the same?", "仍要写入文件？"), standard: false, flag: "")
    else { return try await ask(.key) }
    let id = try await dialogue.askSecret(Wording("Access key id (not shown):", "Access Key ID(不显示)："))
    let secret = try await dialogue.askSecret(Wording("Secret access key (not shown):", "Secret Access Key(不显示)："))
    guard !id.isEmpty, !secret.isEmpty else {
      dialogue.say(Wording("both are needed", "两项均不能为空"))
      return try await askPlain()
    }
    return .accessKey(id: id, secret: secret, securityToken: nil)
  }

  /// A reference to a secret; the secret itself isn't taken.
  private func reference(_ title: Wording, _ example: String) async throws -> String {
    let question = Question(
      title: Wording(
        "\(title.english), as env:NAME, file:PATH or command:PROGRAM ARGUMENTS, such as \(example):",
        "\(title.chinese)，写作 env:变量名、file:路径 或 command:程序 参数，例如 \(example)："),
      other: Wording("a reference, never the secret itself", "引用，而非密钥本身"))
    return try await dialogue.askText(question) { answer in
      SecretReference(answer).map(\.isPlain) ?? true
        ? Wording(
          "that is no reference; begin it with env:, file: or command:", "不是引用；请以 env:、file: 或 command: 开头")
        : nil
    }
  }

  private func text(_ title: Wording) async throws -> String {
    try await dialogue.askText(Question(title: title, other: Wording("a text", "文本"))) { answer in
      answer.isEmpty ? Wording("something is needed here", "此项不能为空") : nil
    }
  }
}
