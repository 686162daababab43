import SyncLog

/// Reads the file with users' own classes of causes: JSON, in which comments are allowed as in the configuration file.
struct CauseFileReader {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 1 << 20

  let path: String

  /// All classes, those of the file first. Every problem names its line.
  func table() throws(ConfigurationError) -> CauseTable {
    let root = try ConfigurationReader.read(try content(), file: path)
    let (table, problems) = CauseTable.standard.adding(json: root.json)
    guard problems.isEmpty else {
      throw ConfigurationError(problems.map { problem(of: $0, in: root) })
    }
    return table
  }

  private func content() throws(ConfigurationError) -> [UInt8] {
    let file: RegularFile
    do throws(FileRefusal) {
      file = try RegularFile.read(path, limit: Self.sizeLimit)
    } catch {
      throw ConfigurationError(
        ConfigurationProblem(path, "the file of causes \(error.what)", nextStep: error.nextStep))
    }
    guard !file.isWritableByAnybody else {
      throw ConfigurationError(
        ConfigurationProblem(
          path, "everybody may write the file of causes, and so tell you to do anything",
          nextStep: "run: chmod o-w \(ShellWord.quoted(path))"))
    }
    return file.bytes
  }

  private func problem(of problem: CauseFileProblem, in root: ConfigurationNode) -> ConfigurationProblem {
    let line = root.line(at: problem.place)
    let subject = problem.place.isEmpty ? "the file" : problem.place
    return ConfigurationProblem(
      "\(path):\(line)", "\(subject) \(problem.text.english)", nextStep: problem.nextStep.english)
  }
}

extension Configuration {
  /// All classes of causes: those of the file that is configured, and synctop's own. Nil where no file is.
  func causeTable() throws(ConfigurationError) -> CauseTable? {
    guard let path = path(.causes) else { return nil }
    return try CauseFileReader(path: path).table()
  }
}
