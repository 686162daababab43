extension Configuration {
  /// The files that it was read from and leads to, of all contexts: itself, secrets, causes, certificates.
  var filePaths: [String] {
    var paths = (file.map { [$0.path] } ?? [])
    for context in [nil] + contextNames.map({ $0 as String? }) {
      let narrowed = narrowed(to: context)
      for key in SettingKey.allCases {
        if let path = narrowed.leadsTo(key), !paths.contains(path) { paths.append(path) }
      }
    }
    return paths
  }

  /// The file that a setting leads to.
  private func leadsTo(_ key: SettingKey) -> String? {
    switch key.spec.kind {
    case .file: key == .log ? nil : path(key)
    case .secret:
      if case .secret(.file(let path)) = self[key]?.value {
        PathName.absolute(path, base: file?.directory, environment: environment)
      } else {
        nil
      }
    case .identifier, .name, .region, .address, .choice, .duration, .integer, .bytes, .rate, .boolean, .timeZone,
      .directory, .identifiers, .contexts, .command, .metadataAddress:
      nil
    }
  }
}
