import SyncLog
import Testing

@Suite struct `Causes of one's own` {
  private let runs: ExplainRuns
  private let log = ExplainLogs.failed("ERROR: the blue lamp of dn_7 is off")
  private static let rule = """
    // The lamp is in the cellar.
    {"causes": [{
      "class": "lamp_off", "layer": "dws", "patterns": ["the {target} lamp of {node} is off"],
      "summary": {"en": "the lamp is off", "zh-Hans": "灯灭了"}, "next_step": "Switch it on.", "source": "cellar"
    }]}
    """

  init() throws { runs = try ExplainRuns() }

  @Test func `are told by explain, list and show, wherever the setting comes from`() throws {
    let file = try runs.binary.file("causes.json", Self.rule)
    let config = try runs.binary.file("config.json", #"{"causes": "causes.json"}"#)
    let saved = try runs.binary.file("saved", ExplainLogs.list([log]))
    let asked = [
      try runs.run(log.utf8, ["--format", "json", "--causes", file]),
      try runs.run(log.utf8, ["--format", "json"], ["SYNCTOP_CAUSES": file]),
      try runs.run(log.utf8, ["--format", "json", "--config", config]),
    ]
    for run in asked {
      let cause = try JSONValue.parse(run.out)["cause"]
      #expect(cause?["class"] == "lamp_off" && cause?["layer"] == "dws" && cause?["target"] == "blue")
      #expect(cause?["remedy"]?["steps"]?.array?.first?["text"] == "Switch it on.")
    }
    let list = try runs.binary.run(["list", "--input", saved, "--config", config])
    let cause = try JSONValue.parse(list.out)["tasks"]?.array?.first?["derived"]?["cause"]
    #expect(try cause == JSONValue.parse(asked[0].out)["cause"])
    let table = try runs.binary.run(
      ["show", "t0", "--input", saved, "--format", "table"], environment: ["SYNCTOP_CAUSES": file])
    #expect(table.out.contains("the lamp is off"))
  }

  @Test func `are checked with the configuration`() throws {
    let good = try runs.binary.file("good.json", Self.rule)
    #expect(try runs.binary.run(["config", "check"], environment: ["SYNCTOP_CAUSES": good]).status == 0)
    let shown = try runs.binary.run(["config", "show"], environment: ["SYNCTOP_CAUSES": good])
    #expect(try JSONValue.parse(shown.out)["causes"]?["value"]?.string == good)
  }

  @Test(
    arguments: [
      (
        "{\n\"causes\": [\n{\"class\": \"a\",\n\"patterns\": [\"{bogus} is off\"], \"summary\": \"x\"}]}",
        ":4: causes[0].patterns[0]"
      ),
      (
        "{\"causes\": [{\"class\": \"Not A Name\", \"patterns\": [\"word words\"], \"summary\": \"x\"}]}",
        ":1: causes[0].class"
      ),
      ("{\"causes\": {}}", ":1: causes"), ("[]", ":1: the file"), ("{", ":1"), ("", ""),
    ])
  func `are refused with file, line and next step where they are wrong`(_ text: String, _ place: String) throws {
    let file = try runs.binary.file("bad.json", text)
    let saved = try runs.binary.file("saved", ExplainLogs.list([log]))
    for arguments in [["config", "check"], ["explain", file], ["list", "--input", saved]] {
      let run = try runs.binary.run(arguments, environment: ["SYNCTOP_CAUSES": file])
      #expect(run.status == 2, "\(arguments)")
      #expect(run.out == "")
      #expect(run.error.contains(file + place) && run.error.contains("next:"), "\(run.error)")
    }
  }

  @Test func `are not taken from a file that everybody may write`() throws {
    let file = try runs.binary.file("open.json", Self.rule, mode: 0o666)
    let run = try runs.binary.run(["config", "check"], environment: ["SYNCTOP_CAUSES": file])
    #expect(run.status == 2 && run.error.contains("chmod o-w"))
  }
}
