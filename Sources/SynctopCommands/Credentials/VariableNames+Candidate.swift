import SyncAPI

extension VariableNames {
  /// What the environment holds under these names. A text of blanks counts as none.
  func candidate(in environment: [String: String]) -> CredentialCandidate {
    let variables = VariableReader(environment: environment)
    let ways = self.ways(variables)
    guard let best = ways.first(where: \.isWhole) ?? ways.first(where: \.isBegun) else {
      guard let other = unsupported.sorted(by: { $0.key < $1.key }).first(where: { variables.isSet($0.key) }) else {
        return .absent(source, title)
      }
      return .incomplete(
        source, other.key, "it names \(other.value), which synctop can't sign in with",
        nextStep: "use an access key, a password or credentials.process")
    }
    guard let way = best.way else {
      let missing = best.missing.joined(separator: " and ")
      return .incomplete(
        source, best.given.joined(separator: ", "),
        "\(best.given.count == 1 ? "it is" : "they are") given without \(missing)", nextStep: "set \(missing) too")
    }
    do throws(ConfigurationError) {
      return .complete(source, best.given.joined(separator: ", "), way, try hints(variables))
    } catch {
      return .refused(source, error)
    }
  }

  private func ways(_ variables: VariableReader) -> [FoundWay] {
    [
      FoundWay([variables.part(token)]) { .token($0[0]) },
      FoundWay([variables.part(key), variables.part(secret)]) {
        .accessKey(id: $0[0], secret: $0[1], securityToken: variables.part(securityToken).text)
      },
      FoundWay([
        variables.part(user, allowsBlanks: true), variables.part(password, allowsBlanks: true),
        variables.part(domain, allowsBlanks: true),
      ]) { .password(user: $0[0], password: $0[1], domain: $0[2].plainText) },
    ]
  }

  private func hints(_ variables: VariableReader) throws(ConfigurationError) -> CredentialHints {
    var found = CredentialHints(agency: variables.agency(agency, agencyDomain, id: agencyDomainID))
    for (key, names) in hints {
      guard let (text, place) = variables.text(names) else { continue }
      found.settings[key] = try CredentialHint(checking: text, place, as: key)
    }
    return found.inCloud(variables.text(cloud))
  }
}
