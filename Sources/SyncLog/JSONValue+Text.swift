extension JSONValue {
  /// The value as JSON that is exact and may be shown on a terminal.
  ///
  /// Numbers keep their digits, members their order. Every scalar that may not reach a terminal is written `\uXXXX`,
  /// so reading the text again gives the same value. Pretty means two blanks a level and one member a line.
  package func jsonText(pretty: Bool = false) -> String {
    var writer = JSONWriter(pretty: pretty)
    writer.write(self)
    return String(decoding: writer.output, as: UTF8.self)
  }
}
