/// What values a setting takes.
enum SettingKind: Equatable, Sendable {
  /// An id that goes into a path or a header.
  case identifier
  /// What people call a project or an account: any text in one line.
  case name
  case region
  /// The scheme, host and port of a service.
  case address
  case choice([String])
  /// Seconds, within bounds.
  case duration(ClosedRange<Double>)
  case integer(ClosedRange<Int>)
  /// A size in bytes, within bounds.
  case bytes(ClosedRange<Int>)
  /// Requests in a time.
  case rate
  case boolean
  /// An IANA name.
  case timeZone
  /// The path of a file.
  case file
  /// The path of a directory.
  case directory
  /// One id or several.
  case identifiers
  /// Names of contexts, or all of them.
  case contexts
  /// A program and its arguments.
  case command
  /// The address of a metadata service: plain http on this machine's own link.
  case metadataAddress
  /// A secret, by reference or plain.
  case secret

  /// What a right value looks like, for the end of an error.
  var advice: String {
    switch self {
    case .identifier: "write the id: 1 to 128 letters, digits, - or _"
    case .name: "write the name: 1 to 128 characters in one line"
    case .region: "write a region's id such as \"cn-north-4\""
    case .address: "write it as \"https://host\" or \"https://host:port\""
    case .choice(let words): "write one of " + words.map { "\"\($0)\"" }.joined(separator: ", ")
    case .duration(let range):
      "write a number and a unit such as \"30s\", between \(Quantity.duration(range.lowerBound)) and "
        + Quantity.duration(range.upperBound)
    case .integer(let range): "write a whole number between \(range.lowerBound) and \(range.upperBound)"
    case .bytes(let range):
      "write a number and a unit such as \"8MiB\", between \(Quantity.bytes(range.lowerBound)) and "
        + Quantity.bytes(range.upperBound)
    case .rate: "write requests and a time such as \"20/10s\", or a number for 10 s"
    case .boolean: "write true or false, without quotes"
    case .timeZone: "write an IANA name such as \"Asia/Shanghai\""
    case .file: "write the path of a file; a relative one starts from the directory of the configuration file"
    case .directory: "write the path of a directory"
    case .identifiers: "write an id, or a list of ids; each is 1 to 128 letters, digits, - or _"
    case .contexts: "write a context's name, or a list of names; or \"all\""
    case .command: "write a program and its arguments as a list of texts, or as one text"
    case .metadataAddress: "write it as \"http://169.254.169.254\""
    case .secret: "write \"env:NAME\", \"file:PATH\" or \"command:PROGRAM ARGUMENTS\""
    }
  }
}
