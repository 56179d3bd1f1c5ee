import CNcurses
import Screen
import Testing

// Beside the terminal's tests, as the locale is one a process.
extension CursesTerminalTests {
  @Test("a scalar takes the columns that the C library gives it")
  func widths() throws {
    #expect(cnc_set_locale("C.UTF-8") != 0)
    var differences: [UInt32] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), isDrawn(scalar) else { continue }
      let known = Int(cnc_width(value))
      // Painted as U+FFFD: Unicode has it, or will have it, but this C library does not.
      if known < 0 { continue }
      // A mark alone is shown as U+FFFD, in one column.
      if Character(scalar).columns != max(1, known) { differences.append(value) }
    }
    #expect(differences.map { String($0, radix: 16) } == [])
  }

  @Test("marks take no column of their own")
  func marks() {
    #expect(cnc_set_locale("C.UTF-8") != 0)
    for value in UInt32(0x300)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), cnc_width(value) >= 0 else { continue }
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      #expect(!isMark || cnc_width(value) == 0)
      #expect(!isMark || "a\(scalar)".columns == 1)
    }
  }

  // Control and format characters are never drawn but as pictures.
  private func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
