import SyncAPI

/// Looks names up in an environment.
struct VariableReader {
  let environment: [String: String]

  /// The first of `names` that is set, with its text without blanks around it.
  func text(_ names: [String]) -> (text: String, place: String)? {
    for name in names {
      let text = (environment[name] ?? "").withoutBlanksAround
      if !text.isEmpty { return (text, name) }
    }
    return nil
  }

  func isSet(_ name: String) -> Bool { text([name]) != nil }

  /// A part of credentials that one of `names` holds.
  func part(_ names: [String], allowsBlanks: Bool = false) -> FoundWay.Part {
    let text = text(names).map {
      CredentialText(reference: .plain($0.text), place: $0.place, allowsBlanks: allowsBlanks)
    }
    return FoundWay.Part(name: text?.place ?? names.first ?? "", text: text)
  }

  /// An agency; nil unless both it and its account are named.
  func agency(_ names: [String], _ domains: [String], id ids: [String]) -> Agency? {
    guard let name = text(names)?.text else { return nil }
    let (domain, id) = (text(domains)?.text, text(ids)?.text)
    return domain == nil && id == nil ? nil : Agency(name: name, domainName: domain, domainID: id)
  }
}
