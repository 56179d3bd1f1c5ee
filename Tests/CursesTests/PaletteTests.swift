import Screen
import Testing

@testable import Curses

@Suite struct PaletteTests {
  @Test(
    "roles look like this",
    arguments: [
      (.plain, Look()), (.value, Look()), (.focusLabel, Look(.reverse)), (.chosen, Look(.reverse)),
      (.problem, Look(.bold, .red)), (.okay, Look(.bold, .green)), (.link, Look(.underline, .blue)),
    ] as [(Role, Look)])
  func looks(_ role: Role, _ look: Look) {
    #expect(Palette.look(of: role, hasColors: true) == look)
    #expect(Palette.look(of: role, hasColors: false) == Look(look.attributes))
  }

  @Test("only the focus is reversed", arguments: Role.allCases)
  func reversed(_ role: Role) {
    let isFocus = role == .focusLabel || role == .chosen
    #expect(Palette.look(of: role, hasColors: true).attributes.contains(.reverse) == isFocus)
  }

  @Test(
    "without colours problems still stand out",
    arguments: [Role.problem, .warning, .changed, .okay])
  func monochrome(_ role: Role) {
    #expect(Palette.look(of: role, hasColors: false) != Look())
  }
}
