package import Forms

extension State {
  /// The records that the list or form on top belongs to, outermost first; none where it is of the menu.
  package var owners: [Owner] {
    var owners: [Owner] = []
    for (beneath, page) in zip(pages, pages.dropFirst()) {
      switch (beneath, page) {
      case (_, .list(let list)) where section(list.section.id) == nil:
        guard let form = beneath.form, let slot = form.slot else { break }
        owners.append(Owner(form.model.name, slot.field))
      case (_, .record(let page)) where section(page.form.model.subject.section) != nil:
        owners = []
      case (_, .list(let list)) where section(list.section.id) != nil: owners = []
      default: break
      }
    }
    return owners
  }
}
