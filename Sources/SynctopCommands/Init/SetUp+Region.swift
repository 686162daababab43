import Screen
import SyncAPI
import SyncLog

extension SetUp {
  /// The region, or the addresses in its place.
  mutating func askRegion() async throws {
    answers.certificates = flags.certificates
    answers.iamEndpoint = try flags.iamEndpoint.map { try address($0, "--iam-endpoint") }
    answers.endpoint = try flags.endpoint.map { try address($0, "--endpoint") }
    if let region = flags.region { answers.region = try known(region) }
    guard answers.region == nil, answers.endpoint == nil else { return }
    let options = Regions.all.map { region in
      Question.Option(label: region, note: RegionNames.name(of: region).map { $0.text(in: language) } ?? "")
    }
    let likely = likelyRegion.flatMap { region in Regions.all.firstIndex(of: region) }
    let question = Question(
      title: Wording("Region:", "区域："), options: options, preselected: likely,
      other: Wording("the service's address (https://…)", "服务地址(https://…)"), flag: "--region or --endpoint")
    while answers.region == nil, answers.endpoint == nil {
      switch try await dialogue.ask(question) {
      case .option(let index): answers.region = Regions.all[index]
      case .other(let text): try await take(address: text)
      }
    }
  }

  /// A typed address; what is none is told, and asked again.
  private mutating func take(address text: String) async throws {
    guard text.contains("."), let endpoint = try? Endpoint(text) else {
      let near = NearestWord.to(text, among: Regions.all)
      let hint = near.map { Wording("; did you mean \($0)?", "；您是否指 \($0)？") } ?? Wording("", "")
      return dialogue.say(
        Wording("\(text) is no region and no address\(hint.english)", "\(text) 不是区域或地址\(hint.chinese)"))
    }
    answers.endpoint = endpoint.origin + endpoint.basePath
    guard answers.iamEndpoint == nil else { return }
    let question = Question(
      title: Wording("IAM's address, to find the project by (empty for none):", "IAM 地址，用于查找项目(可留空)："),
      other: Wording("https://…", "https://…"), flag: "--iam-endpoint")
    let typed = try await dialogue.askText(question) { answer in
      answer.isEmpty || (try? Endpoint(answer)) != nil ? nil : Wording("that is no address", "不是有效地址")
    }
    answers.iamEndpoint = typed.isEmpty ? nil : typed
  }

  /// The region that the environment speaks of.
  private var likelyRegion: String? {
    let own = environment["SYNCTOP_REGION"].flatMap { $0.isEmpty ? nil : $0 }
    return own ?? hint(.region) ?? environment["HW_REGION_NAME"]
  }

  private func known(_ region: String) throws -> String {
    if Regions.all.contains(region) || answers.endpoint != nil { return region }
    let near = NearestWord.to(region, among: Regions.all).map { "did you mean \($0)? " } ?? ""
    throw CommandFailure(
      "--region \(region) is no region that has the service", nextStep: near + "otherwise give --endpoint", code: 2)
  }

  private func address(_ text: String, _ flag: String) throws -> String {
    do throws(ConnectionProblem) {
      let endpoint = try Endpoint(text)
      return endpoint.origin + endpoint.basePath
    } catch {
      throw CommandFailure("\(flag): \(error)", nextStep: "write it as https://host", code: 2)
    }
  }
}
