import Glibc
import SyncLog

/// The contexts that `synctop context use` chose, kept in the state directory for each configuration file.
struct ContextChoice {
  private static let name = "contexts.json"
  /// The most configuration files that choices are kept for.
  private static let fileLimit = 64

  let state: StateDirectory
  /// The configuration file.
  let file: String

  /// Nil where there is no place to keep a choice, or no configuration file.
  init?(_ configuration: Configuration) {
    let named = configuration.path(.stateDirectory)
    guard let state = StateDirectory(named: named, environment: configuration.environment),
      let file = configuration.file
    else { return nil }
    self.state = state
    self.file = Self.whole(file.path)
  }

  /// The names that were chosen; empty for none, and for what can't be a choice.
  func names() throws(ConfigurationError) -> [String] {
    guard let names = try choices()[file]?.array else { return [] }
    let texts = names.compactMap(\.string)
    return texts.count == names.count && ContextName.isList(texts) ? texts : []
  }

  /// Keeps a choice; an empty one is forgotten.
  func keep(_ names: [String]) throws(ConfigurationError) {
    var members = try choices().members.filter { $0.key != file }.suffix(Self.fileLimit - 1)
    if !names.isEmpty { members.append(.init(key: file, value: .array(names.map { .string($0) }))) }
    let text = JSONValue.object(JSONObject(Array(members))).jsonText(pretty: true) + "\n"
    do throws(FileRefusal) {
      try state.write(Array(text.utf8), named: Self.name)
    } catch {
      throw refused(error)
    }
  }

  private func choices() throws(ConfigurationError) -> JSONObject {
    do throws(FileRefusal) {
      guard let bytes = try state.read(Self.name) else { return JSONObject([]) }
      return (try? JSONValue.parse(bytes))?.object ?? JSONObject([])
    } catch {
      throw refused(error)
    }
  }

  private func refused(_ refusal: FileRefusal) -> ConfigurationError {
    ConfigurationError(
      ConfigurationProblem(
        "\(state.path)/\(Self.name)", "the choice of a context \(refusal.what)", nextStep: refusal.nextStep))
  }

  /// One name for a file, however it is written.
  private static func whole(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
