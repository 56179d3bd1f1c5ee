/// A complete `CSI` sequence, taken apart.
struct ControlSequence {
  private let prefix: UInt8?
  /// The parameters, each with its sub-parameters; an omitted one is 0.
  private let parameters: [[Int]]
  private let hasIntermediates: Bool
  private let final: UInt8

  /// Takes apart what stands between `CSI` and the final byte.
  init(_ body: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    let privates = UInt8(ascii: "<")...UInt8(ascii: "?")
    prefix = body.first.flatMap { privates.contains($0) ? $0 : nil }
    let digits = body.dropFirst(prefix == nil ? 0 : 1).prefix { $0 >= 0x30 }
    hasIntermediates = digits.endIndex < body.endIndex
    let fields = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    parameters = fields.map { field in
      field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { part in
        part.reduce(0) { min($0 * 10 + max(0, Int($1) - 0x30), 1 << 24) }
      }
    }
  }

  /// Whether text follows that ends with `CSI 201 ~`.
  var beginsPaste: Bool { isPlain && final == UInt8(ascii: "~") && number(0) == 200 }

  /// Whether `$`, elsewhere never a final byte, ends a key of rxvt held with Shift.
  var isShiftedInRxvt: Bool { isPlain && parameters.count == 1 && number(0) > 0 }

  /// What the sequence means: nothing if it is known and of no use here, `nil` if it is unknown.
  var inputs: [Input]? {
    if prefix == UInt8(ascii: "<"), !hasIntermediates { return mouse }
    guard isPlain else { return nil }
    if isRelease { return [] }
    switch final {
    case UInt8(ascii: "I"), UInt8(ascii: "O"): return hasParameters ? nil : []
    case UInt8(ascii: "E"): return []
    case UInt8(ascii: "u"):
      return Key.numbered(number(0), shifted: number(0, 1), modifiers)?.map(Input.key)
    case UInt8(ascii: "~") where number(0) == 27 && parameters.count == 3:
      return Key.numbered(number(2), shifted: 0, modifiers)?.map(Input.key)
    case UInt8(ascii: "~") where number(0) == 201: return []
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return Key.tilde(number(0)).map { [.key($0)] }
    case UInt8(ascii: "a")...UInt8(ascii: "d") where hasParameters: return nil
    default: return Key.letter(final).map { [.key($0)] }
    }
  }

  private var isPlain: Bool { prefix == nil && !hasIntermediates }
  private var hasParameters: Bool { parameters.count > 1 || number(0) > 0 }
  private var modifiers: Modifiers { Modifiers(rawValue: max(0, number(1) - 1)) }
  private var isRelease: Bool { number(1, 1) == 3 }

  private var mouse: [Input]? {
    switch final {
    case UInt8(ascii: "M"):
      Mouse(button: number(0), column: number(1), row: number(2)).map { [.mouse($0)] } ?? []
    case UInt8(ascii: "m"): []
    default: nil
    }
  }

  private func number(_ index: Int, _ part: Int = 0) -> Int {
    index < parameters.count && part < parameters[index].count ? parameters[index][part] : 0
  }
}

/// What was held down with a key, as xterm and kitty number it.
struct Modifiers: OptionSet {
  let rawValue: Int
  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)
  /// Super, Hyper or Meta, with which no key means anything here.
  static let other = Modifiers(rawValue: 8 | 16 | 32)
}

extension Mouse {
  /// A report of a mouse, with places counted from 1; `nil` for a release, a move or another button.
  init?(button: Int, column: Int, row: Int) {
    // Shift, Alt and Ctrl held down change nothing.
    let kind: Kind
    switch button & ~(4 | 8 | 16) {
    case 0: kind = .press
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    guard column > 0, row > 0 else { return nil }
    self.init(place: Place(row: row - 1, column: column - 1), kind: kind)
  }
}
