import Glibc
import SyncLog

/// Who may use a file, as far as its mode and owner say.
struct FileMode: Sendable {
  let path: String
  /// The permission bits.
  let mode: UInt32
  let owner: UInt32
  let isDirectory: Bool
  /// Whether the file is one that secrets stand in, not only one that may refer to them.
  var holdsSecrets = false

  /// Nil where there is nothing at `path`.
  init?(_ path: String, holdsSecrets: Bool = false) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    mode = UInt32(status.st_mode) & 0o7777
    owner = UInt32(status.st_uid)
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
    self.holdsSecrets = holdsSecrets
  }

  /// Whether the group or others may read or write it; a file without secrets may be read.
  var isOpen: Bool { mode & (holdsSecrets || isDirectory ? 0o077 : 0o022) != 0 }

  var isForeign: Bool { owner != geteuid() && owner != 0 }

  /// The mode as `chmod` takes it.
  var text: String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The command that closes it.
  var remedy: String {
    "chmod \(isDirectory ? "700" : holdsSecrets ? "600" : "go-w") \(ShellWord.quoted(path))"
  }

  var json: JSONValue { ["path": .string(path), "mode": .string(text), "yours": .bool(!isForeign)] }

  /// Every file that is there and may hold secrets: synctop's own, those it refers to, and those of other tools.
  static func ofSecretFiles(_ reading: DoctorReading, _ environment: [String: String]) -> [FileMode] {
    var found = reading.file.flatMap { FileMode($0.path) }.map { [$0] } ?? []
    for place in reading.places {
      for key in SettingKey.allCases {
        guard let setting = place.configuration[key], case .secret(let reference) = setting.value else { continue }
        switch reference {
        case .file(let path):
          let base = setting.source.isFile ? place.configuration.file?.directory : nil
          let full = PathName.absolute(path, base: base, environment: environment)
          found += FileMode(full, holdsSecrets: true).map { [$0] } ?? []
        case .plain: if setting.source.isFile, !found.isEmpty { found[0].holdsSecrets = true }
        case .environment, .command: break
        }
      }
    }
    let home = environment["HOME"] ?? ""
    let others = [
      environment["HUAWEICLOUD_SDK_CREDENTIALS_FILE"] ?? home + "/.huaweicloud/credentials",
      home + "/.hcloud/config.json",
    ]
    found += others.compactMap { FileMode($0, holdsSecrets: true) }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.path).inserted }
  }
}
