package import Forms

/// Guided set-up gone through once: its steps as they stand over what is stored.
package struct Course {
  /// What was told.
  package let draft: Draft
  /// All that is stored.
  package let stored: Configuration
  /// What it becomes.
  package let planned: Configuration
  /// What the steps have made.
  package let setup: Setup
  /// The steps as they stand.
  package let stands: [Guide<Setup, Planned>.Stand]
  /// How what is stored becomes what is planned.
  package let changes: [Change]
  /// The rights that are not held, with what is said of each.
  package let missing: [Grant: String]

  /// Goes through all steps of a provider's guide with what was told.
  package init(
    _ provider: Provider, draft: Draft, stored: Configuration,
    missing: [Grant: String] = [:], fingerprints: @escaping @Sendable (String) -> String?
  ) throws {
    let around = Planned(stored, fingerprints: fingerprints)
    let stands = try Setup.guide(provider).stands(
      from: Setup(provider, aim: Setup.Aim(draft)), told: draft.parts,
      languages: { $0.tongues.dropFirst().map(\.code) },
      around: around)
    setup = stands.last?.after ?? Setup(provider, aim: nil)
    planned = setup.planned(over: stored)
    changes = try stored.changes(to: planned)
    (self.draft, self.stored, self.stands, self.missing) = (draft, stored, stands, missing)
  }

  /// The steps for those who show them.
  package var stops: [Walk.Stop] {
    get throws {
      try stands.map { stand in
        Walk.Stop(
          id: stand.step.id, number: stand.number, title: stand.step.title,
          words: stand.step.words(), progress: try progress(of: stand), questions: stand.asked)
      }
    }
  }

  // What is read is not done while something elsewhere is wrong.
  private func progress(of stand: Guide<Setup, Planned>.Stand) throws -> Walk.Progress {
    let progress = try stand.progress()
    let isRead = Setup.Reading(rawValue: stand.step.id) != nil
    return isRead && progress == .done && hasErrors ? .begun : progress
  }

  /// What is wrong in all steps, with where.
  package var problems: [(step: String, title: String, label: String, problem: Problem)] {
    stands.flatMap { stand in
      stand.reading.problems.map { problem in
        let field = stand.step.form.fields.first { $0.id == problem.slot.field }
        let language = problem.slot.language.map { " (\($0))" } ?? ""
        return (stand.step.id, stand.step.title, (field?.label ?? "") + language, problem)
      }
    }
  }

  /// Whether something that stops a save is wrong in a step.
  package var hasErrors: Bool { stands.contains { !$0.reading.errors.isEmpty } }
}

extension Guide<Setup, Planned>.Stand {
  /// Its questions as an outline shows them.
  fileprivate var asked: [Walk.Stop.Asked] {
    step.form.fields.compactMap { field in
      guard let standing = reading.standings[field.id], standing.isRelevant else { return nil }
      return Walk.Stop.Asked(
        field: field.id, label: field.label,
        isMissing: standing.need == .required && !standing.isAnswered,
        isChanged: part.answers.fields.contains(field.id),
        problems: reading.problems.filter { $0.slot.field == field.id })
    }
  }
}

extension Course {
  /// The form of a step at work, with what was told in it; what may not be changed is locked, each field with what it
  /// takes.
  package func form(
    of stand: Guide<Setup, Planned>.Stand, in guide: Subject
  ) throws -> FormModel {
    var model = try FormModel(
      stand.step.form, on: stand.before,
      FormModel.Heading(
        subject: Subject(section: guide.section, key: "\(guide.key ?? "")/\(stand.step.id)"),
        noun: "step", title: stand.step.title, name: stand.step.title,
        languages: stand.around.tongues),
      lookup: stand.around, locks: locks(of: stand.step))
    model.set(stand.part.answers)
    return model
  }
}
