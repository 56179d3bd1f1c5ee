/// Turns the bytes that a terminal sends into input, in whatever pieces they are read.
///
/// Only a lone Esc is Esc: a complete sequence that means nothing here is dropped and counted.
package struct KeyDecoder: Sendable {
  enum State {
    case ground, escape, scalar, controlSequence, linuxFunction, oldMouse, shiftThree
    case string, stringEscape, paste
  }

  var state = State.ground
  /// The bytes of what has begun and is not complete, from its Esc on.
  var held: [UInt8] = []
  var paste: PasteBuffer

  /// How many sequences were dropped as unknown.
  package internal(set) var unknownSequences = 0
  /// The last eight sequences dropped as unknown, the latest last, written as in `^[[57363u`.
  package internal(set) var lastUnknown: [String] = []

  /// Makes a decoder that holds nothing; more than so many bytes of one paste are dropped.
  package init(pasteLimit: Int = 16 << 20) { paste = PasteBuffer(limit: pasteLimit) }

  /// Whether half a sequence, half a character or an unfinished paste is held.
  package var isPending: Bool { state != .ground }

  /// Whether a paste has begun and its end has not come.
  package var isPasting: Bool { state == .paste }

  /// Takes bytes in and returns what they complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    var inputs: [Input] = []
    for byte in bytes { take(byte, into: &inputs) }
    return inputs
  }

  /// Ends what is held, as no more bytes come: a lone Esc is Esc, an unfinished paste ends here,
  /// half a sequence is dropped and counted.
  package mutating func flush() -> [Input] {
    defer { begin(.ground) }
    switch state {
    case .ground: return []
    case .escape: return [.key(.escape)]
    case .paste: return paste.end().map { [.paste($0)] } ?? []
    case .scalar: return [.key(.character(Character(.replacement)))]
    case .controlSequence, .shiftThree, .string:
      if held.count == 2 { return [.key(.alt(Character(Unicode.Scalar(held[1]))))] }
      noteUnknown()
      return []
    case .linuxFunction, .oldMouse, .stringEscape:
      noteUnknown()
      return []
    }
  }

  mutating func begin(_ state: State, _ bytes: [UInt8] = []) {
    self.state = state
    held = bytes
  }

  mutating func take(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .ground: takeFirst(byte, into: &inputs)
    case .escape: takeAfterEscape(byte, into: &inputs)
    case .scalar: takeInScalar(byte, into: &inputs)
    case .controlSequence: takeInControlSequence(byte, into: &inputs)
    case .linuxFunction: takeLinuxFunction(byte, into: &inputs)
    case .oldMouse: takeOldMouse(byte, into: &inputs)
    case .shiftThree: takeShiftThree(byte, into: &inputs)
    case .string, .stringEscape: takeInString(byte, into: &inputs)
    case .paste:
      guard paste.take(byte) else { return }
      begin(.ground)
      if let text = paste.end() { inputs.append(.paste(text)) }
    }
  }

  private mutating func takeFirst(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case 0x1B: begin(.escape, [byte])
    case 0x20...0x7E: inputs.append(.key(.character(Character(Unicode.Scalar(byte)))))
    case 0x00...0x7F: inputs.append(.key(Key(control: byte)))
    case 0xC2...0xF4: begin(.scalar, [byte])
    default: inputs.append(.key(.character(Character(.replacement))))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case UInt8(ascii: "["): begin(.controlSequence, held + [byte])
    case UInt8(ascii: "O"): begin(.shiftThree, held + [byte])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      begin(.string, held + [byte])
    case 0x08, 0x7F:
      begin(.ground)
      inputs.append(.key(.altBackspace))
    case 0x20...0x7E:
      begin(.ground)
      inputs.append(.key(.alt(Character(Unicode.Scalar(byte)))))
    case 0xC2...0xF4: begin(.scalar, held + [byte])
    default:
      begin(.ground)
      inputs.append(.key(.escape))
      take(byte, into: &inputs)
    }
  }
}
