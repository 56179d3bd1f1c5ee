// The codes by which terminals name keys: xterm, VT220, linux, rxvt, kitty.
extension Key {
  /// The key of a control byte, 0 to 31 or 127.
  init(control byte: UInt8) {
    switch byte {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x08, 0x7F: self = .backspace
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The key of `CSI` and a letter; modifiers change nothing.
  static func letter(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  /// The keys of `SS3` and a byte, `nil` if unknown: arrows, PF1 to PF4 and the keypad.
  static func shiftThree(_ final: UInt8) -> [Key]? {
    switch final {
    case UInt8(ascii: "M"): [.enter]
    case UInt8(ascii: "I"): [.tab]
    case UInt8(ascii: "E"): []
    case UInt8(ascii: " "): [.character(" ")]
    case UInt8(ascii: "X"): [.character("=")]
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      [.character(Character(Unicode.Scalar(final - 0x40)))]
    default: letter(final).map { [$0] }
    }
  }

  /// The key of `CSI`, a number and `~`; rxvt ends with `^`, `$` or `@` for Ctrl and Shift.
  static func tilde(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28...29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// The keys of a number in `CSI u` (kitty) or modifyOtherKeys (xterm): none if it is known and of
  /// no use here, `nil` if it is unknown; `shifted` is what Shift makes of it, 0 if not told.
  static func numbered(_ number: Int, shifted: Int, _ modifiers: Modifiers) -> [Key]? {
    if let named = named(number) ?? keypad(number) {
      switch named {
      case _ where !modifiers.isDisjoint(with: .other): return []
      case .tab where modifiers.contains(.shift): return [.backTab]
      case .backspace where modifiers.contains(.alt): return [.altBackspace]
      default: return [named]
      }
    }
    guard let scalar = Unicode.Scalar(UInt32(number)), number >= 0x20, !isFunctional(number),
      scalar.properties.generalCategory != .control
    else { return nil }
    if !modifiers.isDisjoint(with: .other) { return [] }
    let typed = shifted > 0 ? Unicode.Scalar(UInt32(shifted)) ?? scalar : scalar
    var character = Character(typed)
    if modifiers.contains(.shift), shifted == 0 {
      let upper = scalar.properties.uppercaseMapping
      character = upper.count == 1 ? Character(upper) : character
    }
    switch (modifiers.contains(.control), modifiers.contains(.alt)) {
    case (true, true): return []
    case (true, false): return control(scalar).map { [$0] } ?? []
    case (false, true): return [.alt(character)]
    case (false, false): return [.character(character)]
    }
  }

  private static func control(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar {
    case "@"..."_", "a"..."z": Key(control: UInt8(scalar.value & 0x1F))
    case " ": .control("@")
    default: nil
    }
  }

  private static func named(_ number: Int) -> Key? {
    switch number {
    case 8, 127: .backspace
    case 9: .tab
    case 13, 57414: .enter
    case 27: .escape
    case 57376...57398: .function(number - 57376 + 13)
    default: nil
    }
  }

  private static func keypad(_ number: Int) -> Key? {
    switch number {
    case 57399...57408: .character(Character(Unicode.Scalar(UInt8(number - 57399) + 0x30)))
    case 57409: .character(".")
    case 57410: .character("/")
    case 57411: .character("*")
    case 57412: .character("-")
    case 57413: .character("+")
    case 57415: .character("=")
    case 57416: .character(",")
    case 57417: .left
    case 57418: .right
    case 57419: .up
    case 57420: .down
    case 57421: .pageUp
    case 57422: .pageDown
    case 57423: .home
    case 57424: .end
    case 57425: .insert
    case 57426: .delete
    default: nil
    }
  }

  // Kitty numbers keys without a character from Unicode's private use area.
  private static func isFunctional(_ number: Int) -> Bool { (57344...63743).contains(number) }
}
