import Forms
import Foundation
import GRDB
import KYC
import Store
import TestSupport
import Testing

struct BackOfficeListTests {
  /// A random table of document types, and the rows that its list should show.
  struct Table {
    var rows: [[String]] = []

    init(_ count: Int, _ random: inout SeededGenerator, in bench: Bench) throws {
      let pieces = [
        "ID", "card", "Ünïcode", "名前", "100%", "a_b", "o'Neil", "\"quoted\"", "ЁЖ", "\\", "🇫🇷", "é",
        "-", "Straße", "x;--",
      ]
      try bench.execute(
        """
        INSERT INTO documentGroup (name, caption, type) VALUES
          ('All', '{"en":"All"}', 'All'), ('Größe', '{"en":"Size"}', 'All')
        """)
      try bench.opened.queue.write { db in
        for id in 1...count {
          let words = (0...Int.random(in: 0...2, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }
          let name = words.joined(separator: " ") + " \(id)"
          let caption = words.reversed().joined(separator: "_")
          let group = Int.random(in: 1...2, using: &random)
          let files = Int.random(in: 1...99, using: &random)
          let status = Bool.random(using: &random) ? "Enabled" : "Disabled"
          let json = String(
            decoding: try JSONEncoder().encode(["en": caption]), as: UTF8.self)
          try db.execute(
            sql: """
              INSERT INTO documentType (name, caption, documentGroupId, maxFiles, status)
              VALUES (?, ?, ?, ?, ?)
              """, arguments: [name, json, group, files, status])
          rows.append(
            ["\(id)", name, caption, group == 1 ? "All" : "Größe", "\(files)", status])
        }
      }
    }

    /// What a list should show, found out the slow way.
    func rows(_ filter: String, _ sorting: Sorting?) -> [[String]] {
      let wanted = Folded(filter)
      let columns = ["id", "name", "caption", "documentGroup", "maxFiles", "status"]
      let column = columns.firstIndex(of: sorting?.column ?? "id") ?? 0
      let hits = rows.filter { $0.contains { Folded($0).contains(wanted) } }
      let sorted = hits.sorted { one, other in
        if column == 0 || column == 4 {
          let (left, right) = (Int(one[column]) ?? 0, Int(other[column]) ?? 0)
          if left != right { return left < right }
        } else {
          let (left, right) = (Self.ordered(one, column), Self.ordered(other, column))
          if left != right { return left.lexicographicallyPrecedes(right) }
        }
        return (Int(one[0]) ?? 0) < (Int(other[0]) ?? 0)
      }
      return sorting?.isReversed == true ? sorted.reversed() : sorted
    }

    // Names as filters fold them, what is after them in the folded text behind; the rest in the order of
    // SQLite's NOCASE: bytes, with ASCII letters in lower case.
    private static func ordered(_ row: [String], _ column: Int) -> [UInt8] {
      guard column != 1 else {
        let folded = row.map { Folded($0).text }
        let others = [folded[0]] + folded[3...]
        return Array(
          (folded[1] + "\n" + folded[2] + "\r" + others.joined(separator: "\n")).utf8)
      }
      return row[column].utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
  }

  @Test(.tags(.slow)) func pagesFiltersAndSortsAsASlowModelDoes() throws {
    let bench = try Bench()
    var random = SeededGenerator(42)
    let table = try Table(700, &random, in: bench)
    let doors = try bench.section(.documentTypes)
    let sortings: [Sorting?] =
      [nil]
      + ["id", "name", "caption", "documentGroup", "maxFiles", "status", "nonsense"].flatMap {
        [Sorting($0), Sorting($0, isReversed: true)]
      }
    for filter in [
      "", "card", "unicode", "%", "a_b", "ab", "'", "\"", "Ё", "ее", "strasse", "7", "ЁЖ 7",
    ] {
      for sorting in sortings {
        let expected = table.rows(
          filter, sorting?.column == "nonsense" ? reversedID(sorting) : sorting)
        #expect(try doors.count(filter) == expected.count, "\(random): \(filter)")
        for range in [0..<20, 13..<33, 290..<310, 690..<710, 5000..<5020, 0..<1000] {
          let found = try doors.page(filter, sorting, range).map(\.cells)
          #expect(
            found == Array(expected.dropFirst(range.lowerBound).prefix(range.count)),
            "\(random): \(filter) \(String(describing: sorting)) \(range)")
        }
      }
    }
  }

  private func reversedID(_ sorting: Sorting?) -> Sorting {
    Sorting("id", isReversed: sorting?.isReversed ?? false)
  }

  @Test func rowsOfOtherProgramsAreFound() async throws {
    let folder = try Folder()
    let bench = try Bench(folder.databaseFile().open())
    try bench.furnish()
    let doors = try bench.section(.documentGroups)
    #expect(try doors.count("visa") == 0)
    let made = try await bench.shell(
      """
      PRAGMA foreign_keys = ON;
      INSERT INTO documentGroup (name, caption) VALUES ('VISA', '{"en":"Vísa"}');
      UPDATE documentGroup SET name = 'IDENTITY' WHERE id = 1;
      """)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try doors.count("visa") == 1)
    #expect(try doors.page("vis a", nil, 0..<9).map(\.cells[2]) == ["Vísa"])
    #expect(try doors.page("id_card", nil, 0..<9).map(\.key) == ["1"])
    // What shows the name of another record goes stale with it.
    #expect(try bench.section(.documentTypes).page("identity", nil, 0..<9).count == 1)
    #expect(try bench.office.find("documentGroups", "visa") == "2")
    try bench.opened.close()
  }

  @Test func whatCannotBeFoldedIsFoundAllTheSame() throws {
    let folder = try Folder()
    let first = try Bench(folder.databaseFile().open())
    try first.furnish()
    try first.execute(
      "INSERT INTO documentGroup (name, caption) VALUES ('VISA', '{\"en\":\"Vísa\"}')")
    try first.execute(
      "CREATE TRIGGER foreign_one AFTER INSERT ON level BEGIN SELECT 1; END")
    try first.opened.close()
    let bench = try Bench(folder.databaseFile().open())
    #expect(bench.opened.readOnly != nil)
    let doors = try bench.section(.documentGroups)
    #expect(try doors.page("visa", nil, 0..<9).map(\.cells[1]) == ["VISA"])
    #expect(try doors.count("visa") == 1)
    #expect(try bench.office.find("documentGroups", "visa") == "2")
    var sheet = try bench.sheet(.documentGroups, "2")
    sheet.set(["caption": "x"])
    guard case .failed(let sentence) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "stored")
    }
    #expect(sentence.contains("foreign_one"))
    try bench.opened.close()
  }

  @Test func namesAreFoundWhateverTheLetterCase() throws {
    let bench = try Bench()
    try bench.furnish()
    try bench.create(.clientRights, ["name": "Größe Ä", "caption": "x"])
    try bench.execute("INSERT INTO clientRight (name, caption) VALUES ('ÉTÉ', 'x')")
    let office = bench.office
    #expect(try office.find("clientRights", "GRÖSSE Ä") == nil)
    #expect(try office.find("clientRights", "gRÖßE ä") == "3")
    #expect(try office.find("clientRights", "été") == "4")
    #expect(try office.find("clientRights", "ete") == nil)
    #expect(try office.find("levels", "1") == "2")
    #expect(try office.find("clientTests", "risk") == "1")
    #expect(try office.find("languages", "DE") == "2")
    #expect(try office.find("nonsense", "x") == nil)
    var sheet = try bench.newSheet(.clientRights)
    sheet.set(["name": "été", "caption": "y"])
    #expect(sheet.reading.errors.map(\.fact) == [.taken(noun: "client right", name: "ÉTÉ")])
  }

  @Test func levelsAreListedByIndexWithTheFirstLineOfTheirText() throws {
    let bench = try Bench()
    try bench.furnish()
    try bench.edit(
      .levels, "2", ["index": "9", "desktopDescription": "<p>Hello <b>you</b></p><p>More</p>"])
    try bench.create(.levels, ["wizard": "IDWiseSDK", "caption": "Last", "clientRight": "BASIC"])
    try bench.edit(.levels, "3", ["index": "3"])
    let page = try bench.section(.levels).page("", nil, 0..<9)
    #expect(page.map(\.cells[0]) == ["0", "3", "9"])
    #expect(page[2].cells == ["9", "Level 1", "Hello you", "No", "Yes"])
    #expect(try bench.section(.levels).page("hello", nil, 0..<9).map(\.key) == ["2"])
  }

  @Test func dropdownsShowTheExactNameFirst() throws {
    let bench = try Bench()
    try bench.execute(
      "INSERT INTO documentGroup (name, caption) VALUES ('MY_ID', '{\"en\":\"x\"}'), "
        + "('ID_CARD', '{\"en\":\"ID\"}'), ('ID', '{\"en\":\"y\"}'), ('id', '{\"en\":\"One\"}')")
    let sheet = try bench.newSheet(.documentTypes)
    let found = try sheet.choices(for: "documentGroup", filter: "id")
    #expect(found.rows.map(\.text) == ["id", "ID", "ID_CARD", "MY_ID"])
    #expect(found.total == 4)
    // Only what is shown is searched: `One` is the Type of all of them.
    #expect(try sheet.choices(for: "documentGroup", filter: "one").rows.map(\.text) == ["id"])
  }

  @Test func aCountIsInterrupted() throws {
    let folder = try Folder()
    let bench = try Bench(folder.databaseFile().open())
    bench.office.interruptCounts()
    #expect(try bench.section(.levels).count("") == 1)
    try bench.opened.close()
  }
}
