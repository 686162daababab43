package import Dashboard

/// Turns the bytes that a terminal sends into keys and pastes. What it doesn't know it swallows whole: no part of a
/// sequence ever arrives as text. Who reads the bytes, and how long a pause was, is the caller's to know.
package struct KeyDecoder: Sendable {
  /// Bytes of one paste that are kept; the rest is dropped.
  package static let pasteLimit = 64 * 1024
  private static let sequenceLimit = 64
  private static let stringLimit = 4096

  private var state = State.ground
  /// The sequence, character or paste that isn't complete yet.
  private var pending: [UInt8] = []
  private var inputs: [TerminalInput] = []
  private let terminalKeys: [[UInt8]: Key]

  private enum State {
    case ground, escape, doubleEscape, control, linuxFunction, single, string, stringEnd
    case character(length: Int, alt: Bool)
    case mouse(left: Int)
    case paste(matched: Int)
  }

  /// `terminalKeys` are sequences that the terminal database gives for this terminal; they go before the common ones.
  package init(terminalKeys: [[UInt8]: Key] = [:]) {
    self.terminalKeys = terminalKeys
  }

  /// Milliseconds to wait for more bytes before `pause()` is due; nil if nothing is pending.
  package var patience: Int? {
    switch state {
    case .ground: nil
    case .escape, .doubleEscape: 25
    case .paste: pending.isEmpty ? nil : 100
    case .control, .linuxFunction, .single, .string, .stringEnd, .character, .mouse: 100
    }
  }

  /// Everything decoded since the last call.
  package mutating func take() -> [TerminalInput] {
    defer { inputs.removeAll(keepingCapacity: true) }
    return inputs
  }

  /// How many inputs wait to be taken.
  package var count: Int { inputs.count }

  /// No byte came for `patience`: what is pending means what it means so far.
  package mutating func pause() {
    switch state {
    case .ground: return
    case .escape: emit(.escape)
    case .doubleEscape:
      emit(.escape)
      emit(.escape)
    case .control, .single, .string:
      if pending.count == 2 { emit(.alt(Character(Unicode.Scalar(pending[1])))) }
    case .linuxFunction, .stringEnd, .character, .mouse: break
    case .paste:
      return endPaste(stay: true)
    }
    rest()
  }

  package mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .doubleEscape: doubleEscape(byte)
    case .control: control(byte)
    case .linuxFunction: finish(byte)
    case .single: single(byte)
    case .string: string(byte)
    case .stringEnd: stringEnd(byte)
    case .character(let length, let alt): character(byte, length, alt)
    case .mouse(let left): left > 1 ? state = .mouse(left: left - 1) : rest()
    case .paste(let matched): paste(byte, matched)
    }
  }
}

extension KeyDecoder {
  private mutating func emit(_ key: Key) { inputs.append(.key(key)) }

  private mutating func rest() {
    state = .ground
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func begin(_ next: State, _ byte: UInt8) {
    state = next
    pending.append(byte)
  }

  private mutating func again(_ byte: UInt8) {
    rest()
    ground(byte)
  }

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x1B: begin(.escape, byte)
    case 0x00...0x1F, 0x7F: emit(KeySequence.controlKey(byte))
    case 0x20...0x7E: emit(.character(Character(Unicode.Scalar(byte))))
    default: startCharacter(byte, alt: false)
    }
  }

  private mutating func startCharacter(_ byte: UInt8, alt: Bool) {
    rest()
    switch byte {
    case 0xC2...0xDF: begin(.character(length: 2, alt: alt), byte)
    case 0xE0...0xEF: begin(.character(length: 3, alt: alt), byte)
    case 0xF0...0xF4: begin(.character(length: 4, alt: alt), byte)
    default: break
    }
  }

  private mutating func character(_ byte: UInt8, _ length: Int, _ alt: Bool) {
    guard byte & 0xC0 == 0x80 else { return again(byte) }
    pending.append(byte)
    guard pending.count == length else { return }
    let text = String(validating: pending, as: UTF8.self)
    rest()
    guard let scalar = text?.unicodeScalars.first, scalar.value > 0x9F else { return }
    emit(alt ? .alt(Character(scalar)) : .character(Character(scalar)))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x1B: begin(.doubleEscape, byte)
    case UInt8(ascii: "["): begin(.control, byte)
    case UInt8(ascii: "O"): begin(.single, byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      begin(.string, byte)
    case 0x20...0x7E:
      emit(terminalKeys[pending + [byte]] ?? .alt(Character(Unicode.Scalar(byte))))
      rest()
    case 0x80...0xFF: startCharacter(byte, alt: true)
    default:
      emit(.escape)
      again(byte)
    }
  }

  /// A second escape is a key of its own, or the mark some terminals put before the sequence of a key held with Alt.
  private mutating func doubleEscape(_ byte: UInt8) {
    pending.removeLast()
    state = .escape
    if byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") { emit(.escape) }
    escape(byte)
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "[") where pending.count == 2: begin(.linuxFunction, byte)
    case 0x20...0x3F:
      if pending.count < Self.sequenceLimit { pending.append(byte) }
    case 0x40...0x7E: finish(byte)
    default: again(byte)
    }
  }

  private mutating func single(_ byte: UInt8) {
    switch byte {
    case 0x30...0x3B where pending.count < 8: pending.append(byte)
    case 0x20...0x7E: finish(byte)
    default: again(byte)
    }
  }

  private mutating func finish(_ byte: UInt8) {
    guard (0x20...0x7E).contains(byte) else { return again(byte) }
    let sequence = pending + [byte]
    rest()
    if let key = terminalKeys[sequence] { return emit(key) }
    switch KeySequence.meaning(of: sequence) {
    case .key(let key): emit(key)
    case .pasteStart: state = .paste(matched: 0)
    case .mouse: state = .mouse(left: 3)
    case .unknown: break
    }
  }

  /// Replies and commands with a text: to BEL, ST or cancel.
  private mutating func string(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .stringEnd
    case 0x07, 0x18, 0x1A: rest()
    case 0x03: again(byte)
    default:
      pending.append(byte)
      if pending.count > Self.stringLimit { rest() }
    }
  }

  private mutating func stringEnd(_ byte: UInt8) {
    rest()
    guard byte != UInt8(ascii: "\\") else { return }
    begin(.escape, 0x1B)
    escape(byte)
  }
}

extension KeyDecoder {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Ctrl-C leaves a paste whose end never comes: terminals don't paste it.
  private mutating func paste(_ byte: UInt8, _ matched: Int) {
    guard byte != 0x03 else {
      endPaste(stay: false)
      return ground(byte)
    }
    let next = byte == Self.pasteEnd[matched] ? matched + 1 : byte == 0x1B ? 1 : 0
    if next == Self.pasteEnd.count { return endPaste(stay: false) }
    if next <= matched { keep(Self.pasteEnd.prefix(matched)) }
    if next == 0 { keep(CollectionOfOne(byte)) }
    state = .paste(matched: next)
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    pending.append(contentsOf: bytes.prefix(max(0, Self.pasteLimit - pending.count)))
  }

  private mutating func endPaste(stay: Bool) {
    if !pending.isEmpty {
      inputs.append(.paste(Self.lines(pending)))
    }
    pending.removeAll(keepingCapacity: true)
    if !stay { state = .ground }
  }

  /// Terminals send a pasted line end as CR, CRLF or LF.
  private static func lines(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D { text.append(0x0A) } else if byte != 0x0A || previous != 0x0D { text.append(byte) }
      previous = byte
    }
    return String(decoding: text, as: UTF8.self)
  }
}
