import SyncAPI
import TaskModel

extension Configuration {
  /// The service's address; nil where none is given, or a wrong one.
  var endpoint: Endpoint? { (try? serviceEndpoint()) ?? nil }

  /// The service's address: as given, else as the SDK's variables have it, else the region's.
  func serviceEndpoint() throws(ConfigurationError) -> Endpoint? {
    if let address = address(.endpoint) { return address }
    guard let region = text(.region) else { return nil }
    guard let own = SDKRegions(environment: environment).address(of: region) else {
      return try? Endpoint(Regions.service(region))
    }
    do throws(ConnectionProblem) {
      return try Endpoint(own.text)
    } catch {
      throw ConfigurationError(
        ConfigurationProblem(own.place, "it is no address: \(error)", nextStep: "write it as \"https://host\""))
    }
  }

  /// IAM's address: as given, else the region's.
  var iamEndpoint: Endpoint? {
    address(.iamEndpoint) ?? text(.region).flatMap { try? Endpoint(Regions.iam($0)) }
  }

  /// The project's name, where its id isn't given: as given, else the region's main project, which is called as it.
  var projectName: String? { text(.projectName) ?? text(.region) }

  /// The agency to act as, where one is named.
  var agency: Agency? {
    get throws(ConfigurationError) {
      guard let name = text(.agency) else { return nil }
      guard let domain = text(.agencyDomain) else {
        let source = self[.agency]?.source ?? .standard
        throw ConfigurationError(
          ConfigurationProblem(
            "\(source)", "\(source.path(of: .agency)) is given without credentials.agency_domain",
            nextStep: "set credentials.agency_domain to the name of the account that the agency belongs to"))
      }
      return Agency(name: name, domainName: domain)
    }
  }

  /// Whether IAM has to be asked before the service can be; `credentials` may not be known yet.
  func needsIAM(_ credentials: Credentials?) -> Bool {
    if case .password = credentials { return true }
    return (self[.projectID] == nil && projectName != nil) || self[.agency] != nil || boolean(.temporaryKeys) == true
  }

  /// Certificates that are trusted too, and the proxies of the environment.
  func transport() throws(ConfigurationError) -> Transport {
    let authorities = try certificates()
    do throws(ConnectionProblem) {
      return Transport(extraAuthorities: authorities, proxies: try ProxyRules(environment: environment))
    } catch {
      throw ConfigurationError(ConfigurationProblem(error.setting, "\(error)", nextStep: "correct \(error.setting)"))
    }
  }

  /// The same credentials with the passcode to be asked for, where the user has a second factor.
  func withSecondFactor(
    _ credentials: Credentials, _ passcode: PasscodeAsker
  ) async throws(ConfigurationError) -> Credentials {
    guard boolean(.secondFactor) == true, case .password(let login) = credentials else { return credentials }
    guard let setting = self[.userID], case .secret(let reference) = setting.value else {
      let source = self[.secondFactor]?.source ?? .standard
      throw ConfigurationError(
        ConfigurationProblem(
          "\(source)", "\(source.path(of: .secondFactor)) is given without credentials.user_id",
          why: "IAM wants the user's id beside a passcode",
          nextStep: "set credentials.user_id; the console shows it under My Credentials"))
    }
    let text = CredentialText(
      reference: reference, place: "\(setting.source)", name: setting.source.path(of: .userID))
    let userID = try await text.read(by: SecretReader(environment: environment, base: file?.directory))
    let user = login.user + (context.map { " (\($0))" } ?? "")
    let factor = SecondFactor(userID: userID) { refusal async throws(FetchFailure) in
      try await passcode.ask(user, refusal != nil)
    }
    return .password(
      PasswordLogin(domain: login.domain, user: login.user, password: login.password, secondFactor: factor))
  }

  private func certificates() throws(ConfigurationError) -> [UInt8]? {
    guard let path = path(.certificates), let source = self[.certificates]?.source else { return nil }
    let file: RegularFile
    do throws(FileRefusal) {
      file = try RegularFile.read(path, limit: SecretFile.sizeLimit)
    } catch {
      throw ConfigurationError(
        ConfigurationProblem("\(source)", "the file of certificates \(path) \(error.what)", nextStep: error.nextStep))
    }
    guard !file.isWritableByAnybody else {
      throw ConfigurationError(
        ConfigurationProblem(
          "\(source)", "everybody may write the file of certificates, and so read along",
          nextStep: "run: chmod o-w \(ShellWord.quoted(path))"))
    }
    return file.bytes
  }
}
