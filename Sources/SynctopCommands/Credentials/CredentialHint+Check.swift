import SyncAPI

extension CredentialHint {
  /// A hint whose address, where it is one, can be asked: a wrong one must not lead to the region's own in silence, since
  /// a password would go there. Versions at the end of IAM's address, as other tools want them, are cut.
  init(checking text: String, _ place: String, as key: SettingKey) throws(ConfigurationError) {
    self.init(text: key == .iamEndpoint ? Self.withoutVersion(text) : text, place: place)
    guard key == .iamEndpoint || key == .endpoint else { return }
    do throws(ConnectionProblem) {
      _ = try Endpoint(self.text)
    } catch {
      throw ConfigurationError(
        ConfigurationProblem(place, "it is no address: \(error)", nextStep: "write it as \"https://host\""))
    }
  }

  private static func withoutVersion(_ text: String) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let kept = parts.reversed().drop { $0.isEmpty || $0.wholeMatch(of: /v[0-9](\.[0-9])?/) != nil }
    return kept.isEmpty ? text : kept.reversed().joined(separator: "/")
  }
}

extension CredentialHints {
  /// The same with the addresses that follow from the region in a cloud of its own, such as `myhuaweicloud.eu`.
  func inCloud(_ cloud: (text: String, place: String)?) -> CredentialHints {
    guard let cloud, let region = settings[.region]?.text, cloud.text != "myhuaweicloud.com" else {
      return self
    }
    var hints = self
    for (key, service) in [(SettingKey.endpoint, "dayu"), (.iamEndpoint, "iam")] where hints.settings[key] == nil {
      let address = "https://\(service).\(region).\(cloud.text)"
      if (try? Endpoint(address)) != nil { hints.settings[key] = CredentialHint(text: address, place: cloud.place) }
    }
    return hints
  }
}

extension String {
  /// The text without blanks and line ends around it.
  var withoutBlanksAround: String {
    let head = drop(while: \.isWhitespace)
    return String(head.reversed().drop(while: \.isWhitespace).reversed())
  }
}
