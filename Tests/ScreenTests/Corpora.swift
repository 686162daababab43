import Foundation

/// Third-party data that lies beside the package, if it is there.
enum Corpora {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/corpora")

  static let areThere = FileManager.default.fileExists(atPath: folder.path)

  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  static func text(_ name: String) throws -> String {
    String(decoding: try data(name), as: UTF8.self)
  }

  /// The fields of each line of a file of the Unicode database, without its comments.
  static func fields(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").compactMap { line in
      let fields = line.prefix { $0 != "#" }.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      return fields.isEmpty || fields == [""] ? nil : fields
    }
  }

  /// `1F600` or `1F600..1F64F` as numbers.
  static func range(_ field: String) throws -> ClosedRange<UInt32> {
    let ends = field.split(separator: ".").compactMap { UInt32($0, radix: 16) }
    guard let first = ends.first, let last = ends.last else { throw CocoaError(.fileReadCorruptFile) }
    return first...last
  }

  /// Numbers parted by anything else, as text.
  static func string(_ codes: some StringProtocol) -> String {
    let scalars = codes.split { !$0.isHexDigit }.compactMap { UInt32($0, radix: 16) }.compactMap(Unicode.Scalar.init)
    return String(String.UnicodeScalarView(scalars))
  }

  /// Every scalar there is.
  static var allScalars: some Sequence<Unicode.Scalar> {
    (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
  }
}
