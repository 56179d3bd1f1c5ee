import Screen
import TestSupport
import Testing

@Suite struct FrameTests {
  private func frame(_ columns: Int = 8, rows: Int = 1) -> Frame {
    Frame(size: Size(rows: rows, columns: columns))
  }

  @Test("text and roles are read back")
  func readBack() {
    var frame = frame(rows: 2)
    #expect(frame.put("Name", at: Place(row: 0, column: 1), role: .label) == 4)
    #expect(frame.put("!", at: Place(row: 1, column: 7), role: .problem) == 1)
    #expect(frame.text == " Name\n       !\n")
    #expect(frame.roles == ".llll\n.......P\n")
  }

  @Test(
    "text is clipped by cells",
    arguments: [
      ("abc", 6, nil, 2, "      ab"), ("漢字", 5, nil, 2, "     漢"), ("漢字", 0, 3, 2, "漢"),
      ("a漢", 0, 2, 1, "a"), ("abc", 8, nil, 0, ""), ("abc", -1, nil, 3, "bc"),
      ("漢a", -1, nil, 3, " a"), ("abc", 0, 0, 0, ""), ("abc", 0, -5, 0, ""),
      ("e\u{301}x", 7, nil, 1, "       e\u{301}"),
    ] as [(String, Int, Int?, Int, String)])
  func clipped(_ text: String, _ column: Int, _ width: Int?, _ used: Int, _ row: String) {
    var frame = frame()
    #expect(frame.put(text, at: Place(row: 0, column: column), width: width, role: .value) == used)
    #expect(frame.text(row: 0) == row)
  }

  @Test("outside of the frame nothing is written")
  func outside() {
    var frame = frame()
    let empty = frame
    #expect(frame.put("x", at: Place(row: 1, column: 0), role: .value) == 0)
    #expect(frame.put("x", at: Place(row: -1, column: 0), role: .value) == 0)
    frame.fill(row: 3, role: .bar)
    frame.paint(row: 0, columns: 9..<12, role: .bar)
    #expect(frame == empty)
    #expect(frame[Place(row: 0, column: 8)] == nil)
  }

  @Test("what covers half of a wide character leaves a blank", arguments: [0, 1, 2, 3])
  func halves(_ column: Int) {
    var frame = frame(4)
    frame.put("漢字", at: Place(row: 0, column: 0), role: .value)
    frame.put("x", at: Place(row: 0, column: column), role: .value)
    #expect(frame.text(row: 0) == ["x 字", " x字", "漢x", "漢 x"][column])
    for (index, cell) in frame.row(0).enumerated() where cell.isContinuation {
      #expect(frame[Place(row: 0, column: index - 1)]?.extent == .double)
    }
  }

  @Test("any writing leaves only whole wide characters", arguments: UInt64(1)...20)
  func whole(_ seed: UInt64) {
    var numbers = SeededGenerator(seed)
    var frame = frame(9)
    for _ in 0..<300 {
      let column = Int.random(in: -3...10, using: &numbers)
      switch Int.random(in: 0...3, using: &numbers) {
      case 0: frame.fill(row: 0, columns: column..<(column + 2), role: .plain)
      case 1: frame.put("ab", at: Place(row: 0, column: column), role: .plain)
      case 2:
        frame = frame.cropped(to: Size(rows: 1, columns: 8)).cropped(to: Size(rows: 1, columns: 9))
      default: frame.put("漢a字", at: Place(row: 0, column: column), width: 4, role: .plain)
      }
      let cells = Array(frame.row(0))
      for index in cells.indices {
        let follows = index + 1 < cells.count && cells[index + 1].isContinuation
        #expect((cells[index].extent == .double) == follows, "\(numbers)")
      }
      #expect(cells.first?.isContinuation == false, "\(numbers)")
    }
  }

  @Test("rows are filled and painted")
  func fillAndPaint() {
    var frame = frame(4)
    frame.put("abcd", at: Place(row: 0, column: 0), role: .value)
    frame.paint(row: 0, role: .chosen)
    frame.fill(row: 0, columns: 1..<3, role: .bar)
    #expect(frame.text == "a  d\n")
    #expect(frame.roles == "HbbH\n")
    frame.fill(row: 0, with: "─", role: .rule)
    #expect(frame.text == "────\n")
    #expect(frame.roles == "uuuu\n")
  }

  @Test("foreign text is shown as pictures")
  func hostile() {
    var frame = frame()
    #expect(frame.put("a\u{1B}]0;x\u{7}", at: Place(row: 0, column: 0), role: .value) == 7)
    #expect(frame.text == "a␛]0;x␇\n")
  }

  @Test("no two roles share a letter")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test("signs are as wide in ASCII as in Unicode")
  func glyphs() {
    let paths: [KeyPath<Glyphs, String>] = [
      \.pointer, \.ellipsis, \.bullet, \.secret, \.separator, \.dot, \.changed, \.locked, \.problem,
      \.required, \.ticked, \.unticked, \.horizontal, \.vertical, \.topLeft, \.topRight,
      \.bottomLeft, \.bottomRight, \.up, \.down, \.left, \.right, \.folded, \.unfolded,
    ]
    for path in paths {
      let ascii = Glyphs(ascii: true)[keyPath: path]
      #expect(ascii.utf8.allSatisfy { $0 < 0x7F })
      #expect(ascii.columns == Glyphs(ascii: false)[keyPath: path].columns)
    }
  }
}
