/// An access key and its secret, as the console hands them out, or a temporary one with its security token.
///
/// Its description names the key only by its first characters, so that no log or crash report can show a secret.
package struct AccessKey: Sendable, Equatable {
  package let id: String
  package let secret: String
  package let securityToken: String?

  package init(id: String, secret: String, securityToken: String? = nil) {
    self.id = id
    self.secret = secret
    self.securityToken = securityToken
  }
}

extension AccessKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "AccessKey(\(id.prefix(4))…)" }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
