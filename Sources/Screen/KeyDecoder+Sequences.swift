// What begins with Esc and is longer than two bytes.
extension KeyDecoder {
  mutating func takeInControlSequence(_ byte: UInt8, into inputs: inout [Input]) {
    let isFirst = held.count == 2
    switch byte {
    case UInt8(ascii: "[") where isFirst: begin(.linuxFunction, held + [byte])
    case UInt8(ascii: "M") where isFirst: begin(.oldMouse, held + [byte])
    case UInt8(ascii: "$") where ControlSequence(held.dropFirst(2), final: byte).isShiftedInRxvt:
      finish(byte, into: &inputs)
    case 0x20...0x3F: hold(byte)
    case 0x40...0x7E: finish(byte, into: &inputs)
    default: abandon(before: byte, into: &inputs)
    }
  }

  private mutating func finish(_ final: UInt8, into inputs: inout [Input]) {
    let sequence = ControlSequence(held.dropFirst(2), final: final)
    hold(final)
    if sequence.beginsPaste {
      begin(.paste)
    } else if let meaning = sequence.inputs {
      begin(.ground)
      inputs += meaning
    } else {
      noteUnknown()
      begin(.ground)
    }
  }

  mutating func takeLinuxFunction(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "E"):
      begin(.ground)
      inputs.append(.key(.function(Int(byte - UInt8(ascii: "A")) + 1)))
    case 0x20...0x7E:
      hold(byte)
      noteUnknown()
      begin(.ground)
    default: abandon(before: byte, into: &inputs)
    }
  }

  /// Terminals that do not know SGR report the mouse with three bytes, each 32 and a number.
  mutating func takeOldMouse(_ byte: UInt8, into inputs: inout [Input]) {
    guard byte >= 0x20 else { return abandon(before: byte, into: &inputs) }
    hold(byte)
    guard held.count == 6 else { return }
    let numbers = held.suffix(3).map { Int($0) - 32 }
    begin(.ground)
    inputs +=
      Mouse(button: numbers[0], column: numbers[1], row: numbers[2]).map { [.mouse($0)] } ?? []
  }

  mutating func takeShiftThree(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): hold(byte)
    case 0x20...0x7E:
      hold(byte)
      if let keys = Key.shiftThree(byte) {
        inputs += keys.map(Input.key)
      } else {
        noteUnknown()
      }
      begin(.ground)
    default: abandon(before: byte, into: &inputs)
    }
  }

  /// Swallows OSC, DCS, APC, PM and SOS up to ST or BEL; answers to what nobody asked.
  mutating func takeInString(_ byte: UInt8, into inputs: inout [Input]) {
    switch (state, byte) {
    case (.stringEscape, UInt8(ascii: "\\")): begin(.ground)
    case (.stringEscape, _):
      noteUnknown()
      begin(.escape, [0x1B])
      take(byte, into: &inputs)
    case (_, 0x07), (_, 0x18), (_, 0x1A): begin(.ground)
    case (_, 0x1B): state = .stringEscape
    default: hold(byte)
    }
  }

  /// Ends a sequence that a byte has interrupted, and takes that byte on its own.
  private mutating func abandon(before byte: UInt8, into inputs: inout [Input]) {
    noteUnknown()
    begin(.ground)
    take(byte, into: &inputs)
  }

  // No sequence that means anything is this long; the rest only has to be swallowed.
  private mutating func hold(_ byte: UInt8) {
    if held.count < 128 { held.append(byte) }
  }

  mutating func noteUnknown() {
    unknownSequences += 1
    let text = held.prefix(32).map { byte in
      switch byte {
      case 0x00...0x1F: "^" + String(Unicode.Scalar(byte + 0x40))
      case 0x20...0x7E: String(Unicode.Scalar(byte))
      default: "\\x" + String(byte, radix: 16)
      }
    }
    lastUnknown = lastUnknown.suffix(7) + [text.joined()]
  }
}
