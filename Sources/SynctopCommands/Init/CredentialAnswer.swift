import SyncLog

/// Whose credentials a context uses, as it is written: by the source's name, by references, or not at all.
enum CredentialAnswer: Sendable, Equatable {
  /// Nothing of its own: what holds for all contexts, or the environment.
  case inherited
  /// One of the places where credentials already are.
  case source(String)
  case token(String)
  case accessKey(id: String, secret: String, securityToken: String?)
  case password(user: String, password: String, domain: String)
  /// A program that prints credentials.
  case process(String)

  /// The members of `credentials`; empty where there are none.
  var members: [(key: SettingKey, text: String)] {
    switch self {
    case .inherited: []
    case .source(let name): [(.credentialSource, name)]
    case .token(let token): [(.token, token)]
    case .accessKey(let id, let secret, let securityToken):
      [(.accessKey, id), (.secretKey, secret)] + (securityToken.map { [(.securityToken, $0)] } ?? [])
    case .password(let user, let password, let domain): [(.user, user), (.password, password), (.domain, domain)]
    case .process(let words): [(.credentialSource, "process"), (.credentialProcess, words)]
    }
  }
}

extension CredentialAnswer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var description: String { members.map(\.key.path).joined(separator: ", ") }

  var debugDescription: String { description }

  var customMirror: Mirror { Mirror(self, children: []) }
}
