package import Forms

/// Something that was named and is not there.
package struct LookupError: UserFacingError, Equatable {
  /// What is not there.
  package let notice: Notice

  /// Says what is not there.
  package init(_ notice: Notice) { self.notice = notice }

  /// What is not there, in a sentence.
  package var message: String { "\(notice.message)." }

  /// Whether what was named is no name at all, such as that of a section that the program does not have.
  package var isUsage: Bool { if case .noSection = notice { true } else { false } }
}

/// What a section, or a record of it, opens as.
package enum OpenedSection: Sendable {
  /// The list.
  case list(ListSource)
  /// The form of a record of the list.
  case form(OpenForm, ListSource)
  /// A row of the list that is read.
  case entry(Section.Entry, ListSource)
}

extension DataSource {
  /// The list of a section's identifier, or of a word of it among the fields of the records of these names, outermost
  /// first; ``LookupError`` where it is not there.
  package func list(
    _ section: String, word: String, in owners: [String]
  ) throws -> (list: ListSource, inside: [Owner]) {
    if owners.isEmpty {
      if let list = lists.first(where: { $0.section.id == section }) { return (list, []) }
      throw LookupError(.needsOwner(word: word))
    }
    let holders = lists.filter { !$0.section.rowFields().isEmpty }
    var missing: LookupError?
    for holder in holders {
      do {
        if let found = try list(word, in: owners[...], of: holder) { return found }
      } catch let error as LookupError {
        missing = missing ?? error
      }
    }
    throw missing ?? LookupError(.noListInside(word: word, owners: owners))
  }

  private func list(
    _ word: String, in owners: ArraySlice<String>, of holder: ListSource
  ) throws -> (list: ListSource, inside: [Owner])? {
    guard let name = owners.first else { return nil }
    let form = try form(name, in: holder)
    for question in form.relevant where question.control == .rows {
      guard let section = form.lists[question.id], let rows = list(section.id) else { continue }
      let owner = Owner(name, question.id)
      if owners.count == 1 {
        if question.id == word { return (rows, [owner]) }
      } else if let (found, inside) = try list(word, in: owners.dropFirst(), of: rows) {
        return (found, [owner] + inside)
      }
    }
    let isKnown = owners.count == 1 && holder.section.rowFields().contains(word)
    if isKnown { throw LookupError(.noRows(label: form.label, word: word)) }
    return nil
  }

  /// The key of the record of a name; ``LookupError`` where there is none, or where it cannot be said which.
  package func key(of name: String, in list: ListSource) throws -> String {
    try refuseAmbiguous(name, in: list)
    guard let key = try list.find(name) else {
      throw LookupError(
        .noRecord(noun: list.section.noun, name: name, office: try header().office))
    }
    return key
  }

  // What belongs to a record need not differ in name.
  private func refuseAmbiguous(_ name: String, in list: ListSource) throws {
    guard !lists.contains(where: { $0.section.id == list.section.id }),
      let column = list.section.columns.firstIndex(where: \.isKept)
    else { return }
    let count = try list.page(name, nil, 0..<10_000).count { $0.cells[column] == name }
    guard count > 1 else { return }
    throw LookupError(.ambiguous(count: count, plural: list.section.plural, name: name))
  }

  /// The form of the record of a name; ``LookupError`` where there is none.
  ///
  /// The one record of its kind needs no name.
  package func form(_ name: String, in list: ListSource) throws -> OpenForm {
    guard let form = try list.open(try key(of: name, in: list)) else {
      throw LookupError(.recordGone(noun: list.section.noun))
    }
    return form
  }

  /// Opens a section, at the record of a name where one is given; ``LookupError`` where it is not there.
  package func open(_ section: String, name: String?) throws -> OpenedSection {
    guard let list = lists.first(where: { $0.section.id == section }) else {
      throw LookupError(.noSection(section))
    }
    if list.section.isSingle { return .form(try form("", in: list), list) }
    guard let name else { return .list(list) }
    guard list.section.isRead else { return .form(try form(name, in: list), list) }
    guard let entry = try list.detail(name) else {
      throw LookupError(
        .noRecord(noun: list.section.noun, name: name, office: try header().office))
    }
    return .entry(entry, list)
  }
}
