package import Forms

extension State {
  /// The records that the list or form on top belongs to, outermost first; none where it is of the menu.
  package var owners: [Owner] {
    var owners: [Owner] = []
    for (beneath, page) in zip(pages, pages.dropFirst()) {
      switch (beneath, page) {
      case (.form(let form), .list(let list)) where section(list.section.id) == nil:
        if let slot = form.slot { owners.append(Owner(form.sheet.name, slot.field)) }
      case (_, .form(let form)) where section(form.sheet.subject.section) != nil: owners = []
      case (_, .list(let list)) where section(list.section.id) != nil: owners = []
      default: break
      }
    }
    return owners
  }
}
