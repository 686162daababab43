import Testing

@testable import SynctopCommands

@Suite struct `Settings of the memory` {
  @Test func `have defaults that hold more than a year`() throws {
    let settings = try LocalSettings(load("{}"))
    #expect(settings.historyDays == 400)
    #expect(settings.historyMegabytes == 200)
  }

  @Test func `are taken from the file`() throws {
    let settings = try LocalSettings(
      load(#"{"history_days": 7, "history_megabytes": 10, "author": "Li Wei, nights"}"#))
    #expect(settings.historyDays == 7)
    #expect(settings.historyMegabytes == 10)
    #expect(settings.author == "Li Wei, nights")
  }

  @Test(arguments: [
    #"{"history_days": 0}"#, #"{"history_days": 36501}"#, #"{"history_megabytes": 9}"#,
    #"{"history_megabytes": "200"}"#, #"{"author": ""}"#, #"{"author": "a\u0007"}"#,
  ])
  func `are refused out of bounds`(_ text: String) {
    #expect(!problems(text).isEmpty)
  }

  @Test func `let the variable's author rule over the file's, and are user and host without either`() throws {
    let named = try LocalSettings(load(#"{"author": "file"}"#, environment: ["SYNCTOP_AUTHOR": "variable"]))
    #expect(named.author == "variable")
    let standard = try LocalSettings(load("{}", environment: ["LOGNAME": "", "USER": "li.wei"])).author
    #expect(standard.hasPrefix("li.wei@") && standard.count > 7)
  }

  @Test func `find a name where no variable has one`() {
    let name = AuthorName.standard([:])
    #expect(name.contains("@") && !name.hasPrefix("@"))
  }
}
