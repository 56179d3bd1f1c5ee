import Screen
import Testing

@Suite struct LineWindowTests {
  @Test("a text that fits is shown whole")
  func fits() {
    let window = LineWindow("abc", cursor: 3, columns: 5)
    #expect(window.text == "abc")
    #expect(window.cursorColumn == 3)
    #expect(!window.isCutBefore && !window.isCutAfter)
  }

  @Test("a longer text scrolls by half a field")
  func scrolls() {
    let text = "abcdefghij"
    #expect(LineWindow(text, cursor: 0, columns: 4).text == "abcd")
    #expect(LineWindow(text, cursor: 0, columns: 4).isCutAfter)
    #expect(LineWindow(text, cursor: 4, columns: 4).text == "cdef")
    #expect(LineWindow(text, cursor: 4, columns: 4).cursorColumn == 2)
    let end = LineWindow(text, cursor: 10, columns: 4)
    #expect(end.text == "ij")
    #expect(end.cursorColumn == 2)
    #expect(end.isCutBefore && !end.isCutAfter)
  }

  @Test("the cursor is always inside the field, before its character", arguments: 1...12)
  func cursor(_ columns: Int) {
    for text in ["abcdefghijklmnop", "漢字漢字漢字漢字", "a漢b字c🙂d", "e\u{301}x\u{1B}漢"] {
      for cursor in 0...text.count {
        let window = LineWindow(text, cursor: cursor, columns: columns)
        #expect((0..<columns).contains(window.cursorColumn))
        #expect(window.text.columns <= columns)
        let next = text.dropFirst(cursor).first
        guard let next, next.columns <= columns else { continue }
        let seen = window.text.dropFirst(window.text.character(atColumn: window.cursorColumn)).first
        #expect(seen == nil || seen == next, "\(text) at \(cursor) in \(columns)")
      }
    }
  }
}
