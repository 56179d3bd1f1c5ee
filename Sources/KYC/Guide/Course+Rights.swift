import Forms

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
    Grant(change.action.right, on: Area(change.kind))
  }

  /// The changes that take rights which are not held, with what is said of each.
  package var withheld: [(change: Change, reason: String)] {
    changes.compactMap { change in missing[grant(for: change)].map { (change, $0) } }
  }

  /// The steps in which something is left that takes rights which are not held, by their numbers, with those rights.
  package var offers: [(step: String, grants: [Grant])] {
    let wanted = Set(withheld.map { grant(for: $0.change) })
    let open = stands.compactMap { stand -> (String, [Grant])? in
      let own = Set(stand.step.form.fields.flatMap { grants(of: $0.id, in: stand.step.id) })
        .filter { missing[$0] != nil }
      guard !own.isEmpty, !stand.reading.errors.isEmpty || !own.isDisjoint(with: wanted) else {
        return nil
      }
      let number = stand.number.split(separator: ".").first.map(String.init) ?? stand.number
      return (number, own.sorted { $0.words < $1.words })
    }
    return open.reduce(into: []) { steps, next in
      guard steps.last?.step != next.0 else { return }
      steps.append((next.0, next.1))
    }
  }

  /// Why fields of a step may not be changed, each with what it takes.
  func locks(of step: Guide<Setup, Planned>.Step) -> [String: String] {
    guard !missing.isEmpty else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: step.form.fields.compactMap { field in
        grants(of: field.id, in: step.id).lazy.compactMap { missing[$0] }.first.map {
          (field.id, $0)
        }
      })
  }
}

extension String {
  fileprivate func wholeSuffix(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
