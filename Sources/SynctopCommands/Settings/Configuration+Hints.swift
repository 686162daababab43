extension Configuration {
  /// The same with what the credentials bring along, for settings that are given nowhere else.
  ///
  /// Nothing is taken that is about another region than the one that was given, and no project's id where its name was.
  /// Throws for a region whose address isn't known, where no address is given.
  func hinted(by hints: CredentialHints) throws(ConfigurationError) -> Configuration {
    var settings = hints.settings
    if let region = text(.region), let other = settings[.region]?.text, other != region {
      settings = settings.filter { $0.key == .iamEndpoint && $0.value.place != settings[.endpoint]?.place }
    }
    if self[.projectName] != nil { settings[.projectID] = nil }
    if let region = settings[.region], !Regions.all.contains(region.text),
      self[.endpoint] != nil || settings[.endpoint] != nil
    {
      settings[.region] = nil
      if settings[.projectName] == nil { settings[.projectName] = region }
    }
    return try adding(hints: settings.mapValues { (text: $0.text, source: $0.place) })
  }
}
