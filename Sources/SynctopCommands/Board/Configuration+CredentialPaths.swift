extension Configuration {
  /// The files of other tools that credentials may be taken from.
  var credentialPaths: [String] {
    let files = [
      (SDKProfile.variable, "~/.huaweicloud/credentials"), (KooCLIProfile.variable, "~/.hcloud/config.json"),
    ]
    return files.compactMap { variable, standard in
      let named = environment[variable].flatMap { $0.isEmpty ? nil : $0 }
      return PathName.ofHome(named ?? standard, environment: environment)
    }
  }
}
