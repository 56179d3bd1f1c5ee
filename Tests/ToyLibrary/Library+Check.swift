import Forms
import Synchronization

extension Library {
  /// A toy check: books that are too thick, titles without German, shelves without room.
  var check: CheckSource {
    CheckSource(
      help: { Document(title: "Check", lines: [Document.Line([Document.Span("All checks.")])]) },
      run: { _ in self.findings })
  }

  private var findings: Findings {
    let thick = books.filter { $0.pages > 1000 }.map { book in
      finding(
        book, .error, "book-too-thick", "Number of pages", "pages",
        "It has \(book.pages) pages, and no binding holds more than 1000",
        mend: "Have it bound in two volumes")
    }
    let untranslated = books.filter { $0.title["de"].isEmpty }.map { book in
      finding(
        book, .warning, "title-missing", "Title", "title",
        "Has no title in German, though other books have", mend: "Add it: ^T lists the languages")
    }
    let full = shelves.filter { $0.room == 0 }.map { shelf in
      finding(
        shelf, .note, "shelf-full", "Room", "room", "It has no room left",
        mend: "Move some of its books")
    }
    return Findings(full + untranslated + thick)
  }

  private func finding<Record: Item>(
    _ record: Record, _ severity: Finding.Severity, _ id: String, _ label: String, _ field: String,
    _ sentence: String, mend: String
  ) -> Finding {
    let noun = Record.noun.prefix(1).uppercased() + Record.noun.dropFirst()
    return Finding(
      id: id, severity: severity, at: ["\(noun) \(record.name)", label], sentence: sentence,
      mend: mend, subject: Subject(section: Record.section, key: record.id.map { "\($0)" }),
      field: field)
  }

  /// Puts everything right.
  func mendAll() {
    stock.withLock { stock in
      for var book in stock.books.all {
        book.title["de"] = book.name
        book.pages = min(book.pages, 1000)
        stock.books.put(book)
      }
      for var shelf in stock.shelves.all {
        shelf.room += 1
        stock.shelves.put(shelf)
      }
    }
  }
}
