import SyncWire

/// Writes a recording's lines into its file, one after the other.
actor RecordingPen {
  /// Room for the last line, in bytes.
  private static let spare = 256

  private let file: RecordingFile
  private var encoder: RecordingEncoder
  private var hasStopped = false

  /// Makes the file and writes its first line.
  init(_ path: String, _ header: RecordingHeader, limit: Int) throws(FileRefusal) {
    let file = try RecordingFile(path, limit: limit)
    do throws(RecordingFile.Trouble) {
      try file.append(RecordingEncoder.line(header), spare: Self.spare)
    } catch {
      throw RecordingWords.refusal(error)
    }
    self.file = file
    encoder = RecordingEncoder(header)
  }

  /// In bytes.
  var size: Int { file.size }

  /// Writes the line that is made; why it couldn't be, if it couldn't.
  func write(_ line: @Sendable (inout RecordingEncoder) -> [UInt8]) -> RecordingFile.Trouble? {
    let bytes = line(&encoder)
    return append(bytes, spare: bytes.count > RecordingFormat.lineLimit ? RecordingFormat.sizeLimit : Self.spare)
  }

  /// Writes the last line, as far as there is room.
  func end(at moment: Int64) { _ = append(encoder.line(hasStopped ? .full : .closed, at: moment), spare: 0) }

  private func append(_ bytes: [UInt8], spare: Int) -> RecordingFile.Trouble? {
    do throws(RecordingFile.Trouble) {
      try file.append(bytes, spare: spare)
      return nil
    } catch {
      hasStopped = true
      return error
    }
  }
}
