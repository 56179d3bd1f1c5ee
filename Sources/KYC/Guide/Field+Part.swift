import Forms

extension Form where Around == any Surroundings {
  /// Its fields of these identifiers, asked about a part of a set-up, in the order of the form.
  func fields(_ ids: [String], of path: Path<Setup, Record>) -> [Field<Setup, Planned>] {
    fields.filter { ids.contains($0.id) }.map { $0.part(path) }
  }

  /// Its field of this identifier, asked about a part of a set-up under words of its own.
  func field(
    _ id: String, of path: Path<Setup, Record>, as newId: String? = nil, label: String? = nil,
    help: String? = nil
  ) -> [Field<Setup, Planned>] {
    fields.filter { $0.id == id }.map { $0.part(path, as: newId, label: label, help: help) }
  }
}

extension Field where Around == any Surroundings {
  /// The same question about a part of a set-up; its dropdown offers what is planned too, and makes nothing.
  fileprivate func part(
    _ path: Path<Setup, Record>, as newId: String? = nil, label newLabel: String? = nil,
    help newHelp: String? = nil
  ) -> Field<Setup, Planned> {
    let inner = self
    var field = Field<Setup, Planned>(
      id: newId ?? id, label: newLabel ?? label, control: control.makingNothing,
      isLocalizable: isLocalizable, help: newHelp ?? help,
      read: { setup, language, around in
        try inner.read(setup[keyPath: path], language, around)
      },
      write: { setup, language, text, around in
        try inner.write(&setup[keyPath: path], language, text, around)
      }, tidy: tidy)
    field.need = { try inner.need($0[keyPath: path], $1) }
    field.isRelevant = { try inner.isRelevant($0[keyPath: path], $1) }
    field.lock = { try inner.lock($0[keyPath: path], $1) }
    field.secret = { try inner.secret($0[keyPath: path], $1) }
    field.preview = preview
    field.intake = intake
    field.made = made
    if let choices {
      field.choices = { try choices($0[keyPath: path], $1, $2) }
    }
    let renamed = newId
    field.checks = checks.map { check in
      { setup, around in
        try check(setup[keyPath: path], around).map { problem in
          guard let renamed else { return problem }
          return Problem(
            Slot(renamed, problem.slot.language), problem.fact, at: problem.position,
            isWarning: problem.isWarning)
        }
      }
    }
    return field
  }
}

extension Control {
  // No section has the empty identifier, so no dropdown offers to make a record of it.
  fileprivate var makingNothing: Control {
    switch self {
    case .reference: .reference(section: "")
    case .references: .references(section: "")
    default: self
    }
  }
}
