import Glibc

/// Who acknowledges and notes where no `author` is configured.
enum AuthorName {
  /// `user@host`. The variables come before the user database, which may be somewhere on the network.
  static func standard(_ environment: [String: String]) -> String {
    let named = ["LOGNAME", "USER"].compactMap { environment[$0] }.first { !$0.isEmpty && $0.utf8.count <= 256 }
    let user = named ?? accountName ?? "uid \(geteuid())"
    return user + (hostName.map { "@\($0)" } ?? "")
  }

  private static var accountName: String? {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return nil }
    let text = String(cString: name)
    return text.isEmpty ? nil : text
  }

  private static var hostName: String? {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return nil }
    let name = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return name.isEmpty ? nil : name
  }
}
