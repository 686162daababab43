/// Tells that the configuration changed: its file, or one that it leads to, such as a secret's or the one with causes.
///
/// Ask it every second or two. A change counts when it has come to rest for a second. What is wrong, half-written or
/// gone never replaces what was right.
struct ConfigurationWatch: Sendable {
  /// What became of a change.
  enum Finding: Sendable {
    /// The configuration that counts from now on; also where it reads as before, such as after a mended mistake.
    case changed(Configuration)
    /// The change is no good: keep the old, and say so.
    case broken(ConfigurationError)
  }

  private let load: @Sendable () throws(ConfigurationError) -> Configuration
  private let stamp: @Sendable (String) -> FileStamp?
  private let file: String?
  private let more: [String]
  private var watch: ChangeWatch

  /// Watches what `configuration` was read from, and the files at `more`, such as those of the credentials' source.
  /// `load` reads it again, as it was read at first.
  init(
    _ configuration: Configuration, more: [String] = [],
    stamp: @escaping @Sendable (String) -> FileStamp? = FileStamp.now,
    load: @escaping @Sendable () throws(ConfigurationError) -> Configuration
  ) {
    self.load = load
    self.stamp = stamp
    self.more = more
    file = configuration.file?.path
    watch = ChangeWatch([:])
    watch.watch(configuration.filePaths + more, stamp: stamp)
  }

  /// What changed and has come to rest; nil as a rule. `now` is of a clock that only grows. Reads files, and so may
  /// block for a moment.
  mutating func look(at now: Duration) -> Finding? {
    let before = file.map { watch.known[$0] != .some(nil) } ?? false
    let stamps = ChangeWatch.Stamps(watch.known.keys.map { ($0, stamp($0)) }) { first, _ in first }
    guard watch.look(stamps, at: now) else { return nil }
    if let file, before || hasVanished, stamps[file] == .some(nil) {
      hasVanished = true
      return .broken(Self.gone(file))
    }
    do throws(ConfigurationError) {
      let configuration = try load()
      hasVanished = false
      watch.watch(configuration.filePaths + more, stamp: stamp)
      return .changed(configuration)
    } catch {
      return .broken(error)
    }
  }

  /// True while a file that was there isn't.
  private var hasVanished = false

  private static func gone(_ file: String) -> ConfigurationError {
    ConfigurationError(
      ConfigurationProblem(
        file, "the configuration file is gone; what it said still counts", nextStep: "put it back, or start again"))
  }
}
