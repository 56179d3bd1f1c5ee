package import Forms

extension Course {
  /// The rights that a step's field takes; empty where it only says what the others are about.
  package func grants(of field: String, in step: String) -> [Grant] {
    switch step {
    case "start":
      switch field {
      case "officeName": [Grant(.update, on: .backOffice)]
      case "languages": [Grant(.create, on: .languages)]
      default: []
      }
    case "webhook" where field == "url": [Grant(.update, on: .backOffice)]
    case "keys", "webhook", "connection":
      [Grant(isNew(setup.connection.id) ? .create : .update, on: .externalConnections)]
    case "levels": field == "newLevels" ? [Grant(.create, on: .levels)] : []
    default: grants(ofPart: step, field)
    }
  }

  private func grants(ofPart step: String, _ field: String) -> [Grant] {
    if let name = step.wholeSuffix(after: "document.") {
      let pair = setup[document: name]
      let type = Grant(isNew(pair.type.id) ? .create : .update, on: .documentTypes)
      // Only a caption is given to the group as well, and only to a new one.
      guard field == "caption", isNew(pair.group.id) else { return [type] }
      return [Grant(.create, on: .documentGroups), type]
    }
    guard step.hasPrefix("level.") else { return [] }
    return [Grant(isNew(setup[level: step].id) ? .create : .update, on: .levels)]
  }

  // What is planned is numbered below 0 until it is stored.
  private func isNew(_ id: Int64?) -> Bool { id.map { $0 < 0 } ?? true }

  /// The rights that a change takes.
  package func grant(for change: Change) -> Grant {
    Grant(change.action == .create ? .create : .update, on: Area(change.kind))
  }

  /// The changes that take rights which are not held, with what is said of each.
  package var withheld: [(change: Change, reason: String)] {
    changes.compactMap { change in missing[grant(for: change)].map { (change, $0) } }
  }

  /// What the changes take that is not held, by the number of the step that they are made in, in the order of the steps.
  package var offers: [(step: String, grants: [Grant])] {
    let steps: [(String, [Area])] = [
      ("start", [.backOffice, .languages]), ("connection", [.externalConnections]),
      ("documents", [.documentGroups, .documentTypes]), ("levels", [.levels]),
    ]
    let grants = Set(withheld.map { grant(for: $0.change) })
    return steps.compactMap { id, areas in
      guard let stand = stands.first(where: { $0.step.id == id }) else { return nil }
      let own = grants.filter { areas.contains($0.area) }
      return own.isEmpty ? nil : (stand.number, own.sorted { $0.words < $1.words })
    }
  }

  /// Locks what may not be changed in a step, each field with what it takes.
  package func locked(_ sheet: Sheet, of step: String) -> Sheet {
    guard !missing.isEmpty else { return sheet }
    let reasons = Dictionary(
      uniqueKeysWithValues: sheet.questions.compactMap { question in
        grants(of: question.id, in: step).lazy.compactMap { missing[$0] }.first.map {
          (question.id, $0)
        }
      })
    return sheet.locked(reasons)
  }
}

extension String {
  fileprivate func wholeSuffix(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
