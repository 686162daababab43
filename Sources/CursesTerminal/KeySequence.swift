import Dashboard

/// What a complete sequence that starts with `ESC [` or `ESC O` means, over all terminals in use: xterm and its
/// descendants, rxvt, the Linux console, screen and tmux, and the `CSI u` form.
enum KeySequence {
  case key(Key)
  case pasteStart
  /// An old mouse report: three more bytes belong to it.
  case mouse
  case unknown

  static func meaning(of sequence: [UInt8]) -> KeySequence {
    guard sequence.count >= 3, let final = sequence.last else { return .unknown }
    let body = sequence[2..<(sequence.count - 1)]
    if sequence[1] == UInt8(ascii: "O") { return single(final) }
    // The Linux console's F1 to F5.
    if body.first == UInt8(ascii: "[") { return function(Int(final) - 0x40, in: 1...5) }
    guard let numbers = Self.numbers(body) else { return .unknown }
    return control(final, numbers)
  }

  /// The key of a single byte below space, or DEL.
  static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte & 0x1F + 0x40)))
    }
  }

  private static func function(_ number: Int, in range: ClosedRange<Int>) -> KeySequence {
    range.contains(number) ? .key(.function(number)) : .unknown
  }

  /// Parameters parted by `;`; a sub-parameter after `:` is kept only when it says that a key was let go.
  private static func numbers(_ body: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    guard !body.isEmpty else { return numbers }
    for part in body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let parts = part.split(separator: UInt8(ascii: ":"))
      guard let first = parts.first else {
        numbers.append(0)
        continue
      }
      guard let number = Int(String(decoding: first, as: UTF8.self)), !isRelease(parts) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private static func isRelease(_ parts: [ArraySlice<UInt8>]) -> Bool {
    parts.count == 2 && parts[1].elementsEqual("3".utf8)
  }

  private static func single(_ final: UInt8) -> KeySequence {
    switch final {
    case UInt8(ascii: "M"): .key(.enter)
    case UInt8(ascii: "I"): .key(.tab)
    case UInt8(ascii: "X"): .key(.character("="))
    // The keypad in application mode.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .key(.character(Character(Unicode.Scalar(final - 0x40))))
    default: moving(final)
    }
  }

  private static func moving(_ final: UInt8) -> KeySequence {
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .key(.up)
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .key(.down)
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .key(.right)
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .key(.left)
    case UInt8(ascii: "H"): .key(.home)
    case UInt8(ascii: "F"): .key(.end)
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .key(.function(Int(final) - 0x4F))
    default: .unknown
    }
  }

  private static func control(_ final: UInt8, _ numbers: [Int]) -> KeySequence {
    let first = numbers.first ?? 0
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"): return numbered(first, numbers)
    case UInt8(ascii: "u"): return modified(code: first, modifiers: numbers.count > 1 ? numbers[1] : 1)
    case UInt8(ascii: "Z"): return .key(.backTab)
    case UInt8(ascii: "M"): return numbers.isEmpty ? .mouse : .unknown
    case UInt8(ascii: "R"), UInt8(ascii: "c"), UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"):
      // Terminals report their cursor and their kind with these, unless a key says `1`.
      return first == 1 && numbers.count == 2 ? moving(final) : .unknown
    default: return moving(final)
    }
  }

  private static func numbered(_ number: Int, _ numbers: [Int]) -> KeySequence {
    switch number {
    case 1, 7: .key(.home)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: .key(.function(number - 10))
    case 17...21: .key(.function(number - 11))
    case 23, 24: .key(.function(number - 12))
    case 27 where numbers.count == 3: modified(code: numbers[2], modifiers: numbers[1])
    case 200: .pasteStart
    default: .unknown
    }
  }

  /// A key as its character, with `modifiers` one more than the sum of shift 1, alt 2 and control 4.
  private static func modified(code: Int, modifiers: Int) -> KeySequence {
    let held = max(modifiers, 1) - 1
    switch code {
    case 9: return .key(held & 1 != 0 ? .backTab : .tab)
    case 13: return .key(.enter)
    case 27: return .key(.escape)
    case 8, 127: return .key(.backspace)
    // Kitty's private numbers of keys without a character lie in the private use area.
    case 0x20...0x7E, 0xA0...0xD7FF, 0xF900...0x10FFFF:
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return .unknown }
      return .key(key(Character(scalar), control: held & 4 != 0, alt: held & 2 != 0))
    default: return .unknown
    }
  }

  private static func key(_ character: Character, control: Bool, alt: Bool) -> Key {
    if control, let folded = character.lowercased().first { return .control(folded) }
    return alt ? .alt(character) : .character(character)
  }
}
