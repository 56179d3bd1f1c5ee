import Forms

extension Setup {
  /// The sixth step: which levels, and a step for each.
  static func levels(_ provider: Provider) -> Guide<Setup, Planned>.Step {
    var step = Guide<Setup, Planned>.Step(
      "levels", "Levels", words: { GuideWords(.levels) },
      form: Form(noun: "step", fields: [newLevelsField.warned(noLevel), storedLevelsField]))
    step.propose = { setup, around in
      let stored = around.stored.levels.filter { $0.wizard == provider.wizard }
      let all = around.stored.levels.sorted { $0.index < $1.index }
      let aimed = setup.aim.map { aim in all.filter { $0.id.map(aim.storedLevels.contains) == true }
      }
      setup.storedLevels = (aimed ?? all.filter { stored.contains($0) }).compactMap(\.id)
      setup.newLevels = setup.aim?.newLevels ?? (stored.isEmpty ? 1 : 0)
    }
    step.isNews = { setup, _ in setup.newLevels > 0 }
    step.parts = { setup, around in
      setup.levelSteps.map { level($0, title: setup.title(of: $0, around), provider) }
    }
    return step
  }

  private static let noLevel: @Sendable (Setup, Planned) throws -> Fact? = { setup, _ in
    setup.levelSteps.isEmpty ? Flaw.noLevel.fact : nil
  }

  private static let newLevelsField = Field<Setup, Planned>(
    "newLevels", "New levels", \.newLevels, .integer(0...9),
    help: "How many levels to add: usually 1. Each gets a step of its own"
  ).required()

  private static let storedLevelsField = Field<Setup, Planned>(
    id: "storedLevels", label: "Existing levels", control: .references(section: ""),
    isLocalizable: false,
    help: "Levels that are there already and are to ask for these documents, by Index",
    read: { setup, _, around in
      setup.storedLevels.compactMap { around.reference(.levels, id: $0)?.name }
        .joined(separator: "\n")
    },
    write: { setup, _, text, around in
      setup.storedLevels = try text.split(separator: "\n").map(String.init).map { name in
        guard let level = around.reference(.levels, named: name), level.id > 0 else {
          throw AnswerError(.noSuch(noun: "level", name: name))
        }
        return level.id
      }
    }, tidy: Texts.trimmed
  ).choosing { _, filter, around in
    let levels = around.stored.levels.filter { !$0.isFirst }.sorted { $0.index < $1.index }
    let language = around.stored.tongues.first?.code ?? ""
    return Choices(
      levels.map { level in
        let note = level.caption[language] + (level.visible ? ", clients see it" : ", hidden")
        return Choice(String(level.index), note: note)
      }, filter: filter)
  }

  private func title(of step: String, _ around: Planned) -> String {
    let stored = around.stored.levels.first { step == "level.\($0.id ?? 0)" }
    let number = newLevels > 1 ? step.dropFirst("level.new".count) : ""
    return stored.map { "Level \($0.index)" } ?? Texts.trimmed("New level \(number)")
  }

  private static func level(
    _ id: String, title: String, _ provider: Provider
  ) -> Guide<Setup, Planned>.Step {
    var step = Guide<Setup, Planned>.Step(
      id, title, words: { GuideWords(.level) },
      form: Form(
        noun: "step",
        fields: Level.form.fields(Level.form.fields.map(\.id), of: \.[level: id])))
    step.propose = { setup, around in setup[level: id] = setup.proposedLevel(id, around) }
    step.isNews = { setup, around in !around.stored.levels.contains(setup[level: id]) }
    return step
  }

  // What exists gets only what it lacks.
  private func proposedLevel(_ step: String, _ around: Planned) -> Level {
    let stored = around.stored.levels.first { step == "level.\($0.id ?? 0)" }
    var level = stored ?? newLevel(step, around)
    let groups = documents.compactMap { self[document: $0].group.id }
    // A level that is chosen from elsewhere comes to the provider; one that is there already gets what is new.
    let isNew = level.wizard != provider.wizard || level.documentGroupIds.isEmpty
    let added = isNew ? groups : groups.filter { $0 < 0 }
    level.wizard = provider.wizard
    let missing = Set(added).subtracting(level.documentGroupIds)
    if !missing.isEmpty {
      level.documentGroupIds = (level.documentGroupIds + missing).sorted()
    }
    for (language, text) in Level.proposedCaption(level.index).proposed(in: languages).texts
    where level.caption[language].isEmpty {
      level.caption[language] = text
    }
    return level
  }

  private func newLevel(_ step: String, _ around: Planned) -> Level {
    var level = Level()
    level.id = -Int64((levelSteps.firstIndex(of: step) ?? 0) + 1)
    level.index = around.nextIndex()
    level.visible = false
    level.clientRightId = around.defaultRight
    return level
  }
}
