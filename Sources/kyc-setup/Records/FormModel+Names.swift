import Forms
import Screen

extension FormModel {
  /// The slot of a field that is named by its identifier or its label, with a language behind a dot or without.
  func slot(named name: String) -> Slot? {
    if let question = question(named: name) { return Slot(question.id) }
    guard let dot = name.lastIndex(of: "."), let question = question(named: String(name[..<dot])),
      question.isLocalizable
    else { return nil }
    let code = name[name.index(after: dot)...].lowercased()
    guard let number = languages.firstIndex(where: { $0.code.lowercased() == code }) else {
      return nil
    }
    return Slot(question.id, number == 0 ? nil : languages[number].code)
  }

  private func question(named name: String) -> Question? {
    question(name)
      ?? questions.first { [$0.id, $0.label].map { Folded($0) }.contains(Folded(name)) }
  }

  /// What is said of a name that is none of a field or of its translation.
  func unknown(_ name: String) -> String {
    if let dot = name.lastIndex(of: "."), let question = question(named: String(name[..<dot])) {
      let codes = languages.map(\.code).joined(separator: ", ")
      return question.isLocalizable
        ? "\(name.harmless): There is no such language; there are: \(codes)"
        : "\(name.harmless): \(question.label) has no translations"
    }
    let fields = questions.filter { ![.shown, .rows].contains($0.control) }.map(\.id)
    return "\(name.harmless): There is no such field. \(fields.listed(near: name, "fields"))"
  }
}

extension Problem {
  /// The problem with the field as commands name it.
  func line(_ languages: [Tongue]) -> String {
    "\(slot.name(among: languages)): \(sentence.harmless)"
  }
}
