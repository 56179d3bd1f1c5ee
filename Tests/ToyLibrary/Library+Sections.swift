import Forms
import Synchronization

extension Library {
  var sections: [Section] { lists.map(\.section) }

  var lists: [ListSource] {
    [
      list(
        \.books, "Books", menu: "Rooms",
        columns: [
          .init("id", "ID", width: 4, isNumber: true),
          .init("name", "Name", width: 16, isKept: true),
          .init("title", "Title", width: 20),
          .init("binding", "Binding", width: 8),
          .init("pages", "Pages", width: 6, isNumber: true),
          .init("shelf", "Shelf", width: 14),
        ]
      ) { book in
        [
          "\(book.id ?? 0)", book.name, book.title["en"], book.binding, "\(book.pages)", book.shelf,
        ]
      },
      list(
        \.shelves, "Shelves", menu: "Rooms",
        columns: [
          .init("name", "Name", width: 16, isKept: true),
          .init("room", "Room", width: 6, isNumber: true),
        ]
      ) { [$0.name, "\($0.room)"] },
      list(
        \.authors, "Authors", menu: "People",
        columns: [.init("name", "Name", width: 30, isKept: true)]
      ) { [$0.name] },
    ]
  }

  func chapterCount(of book: Int) -> Int {
    read { $0.chapters.all.count { $0.book == book } }
  }

  func chapters(of book: Int) -> ListSource {
    var new = Chapter()
    new.book = book
    return list(
      \.chapters, "Chapters", menu: "",
      columns: [.init("name", "Name", width: 30, isKept: true)], new: new,
      cells: { [$0.name] }, id: "\(Chapter.section)/\(book)"
    ) {
      $0.book == book
    }
  }

  private func list<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ title: String, menu: String, columns: [Section.Column],
    new: Record = Record(), cells: @escaping @Sendable (Record) -> [String],
    id: String = Record.section,
    isListed: @escaping @Sendable (Record) -> Bool = { _ in true }
  ) -> ListSource {
    let rows: @Sendable (String, Sorting?) -> [Section.Row] = { filter, sorting in
      let wanted = Folded(filter)
      var rows = self.read { $0[keyPath: table].all }.filter(isListed).map { record in
        Section.Row(key: "\(record.id ?? 0)", cells: cells(record))
      }.filter { row in row.cells.contains { Folded($0).contains(wanted) } }
      if let sorting, let place = columns.firstIndex(where: { $0.id == sorting.column }) {
        rows.sort {
          let (one, other) = ($0.cells[place], $1.cells[place])
          return columns[place].isNumber ? (Int(one) ?? 0) < (Int(other) ?? 0) : one < other
        }
        if sorting.isReversed { rows.reverse() }
      }
      return rows
    }
    let section = Section(
      id: id, title: title, menu: menu, noun: Record.noun, plural: title.lowercased(),
      columns: columns,
      help: { Document(title: title, lines: [Document.Line([Document.Span("All \(title).")])]) },
      rowFields: { Record.form.fields.filter { $0.control == .rows }.map(\.id) })
    return ListSource(
      section,
      page: { filter, sorting, range in
        let all = rows(filter, sorting)
        return Array(all[range.clamped(to: 0..<all.count)])
      },
      count: { rows($0, nil).count },
      records: .edited(
        ListSource.EditedRecords(
          open: { key in try self.form(table, key: Int(key) ?? 0, in: id) },
          create: { try self.form(table, new: new, in: id) },
          find: { name in rows("", nil).first { $0.cells.contains(name) }?.key },
          deletion: { key in self.deletion(table, Int(key) ?? 0) },
          delete: { key in self.delete(table, Int(key) ?? 0, in: id) },
          restore: { self.restore($0, in: id) })))
  }

  /// The list of a section, also of the chapters of a book.
  func list(_ section: String) -> ListSource? {
    let words = section.split(separator: "/")
    if words.count == 2, let book = Int(words[1]) { return chapters(of: book) }
    return lists.first { $0.section.id == section }
  }

  private func deletion<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ id: Int
  ) -> Deletion {
    let name = read { $0[keyPath: table].rows[id]?.name } ?? ""
    if name == "Reference" { return .never(name: name, reason: "it is part of the house") }
    guard Record.section == "shelves" else {
      return .allowed(name: name, consequences: ["Its readers will miss it."])
    }
    let uses = books.filter { $0.shelf == name }.map { book in
      Deletion.Use(
        subject: Subject(section: "books", key: "\(book.id ?? 0)"), place: "\(book.name): Shelf",
        field: "shelf")
    }
    return uses.isEmpty ? .allowed(name: name, consequences: []) : .used(name: name, by: uses)
  }

  private func delete<Record: Item>(
    _ table: Path<Stock, Table<Record>>, _ id: Int, in section: String
  ) -> DeleteResult {
    stock.withLock { stock in
      guard let gone = stock[keyPath: table].rows[id] else {
        return .refused("It was deleted already")
      }
      stock[keyPath: table].delete(id)
      stock.deleted[Subject(section: section, key: "\(id)")] = { $0[keyPath: table].put(gone) }
      return .deleted(name: gone.name)
    }
  }

  private func restore(_ key: String, in section: String) -> RestoreResult {
    stock.withLock { stock in
      guard let restore = stock.deleted.removeValue(forKey: Subject(section: section, key: key))
      else { return .refused("It was not deleted") }
      restore(&stock)
      return .restored(key: key)
    }
  }
}
