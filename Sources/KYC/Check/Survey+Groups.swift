import Forms

extension Survey {
  /// The document groups that a level lists and that clients cannot use there.
  func groups() -> [Finding] {
    let groups = Dictionary(
      configuration.documentGroups.compactMap { group in group.id.map { ($0, group) } }
    ) { $1 }
    return levels.flatMap { level in
      level.documentGroupIds.flatMap { id in
        groups[id].map { group in
          [useless(group, id, on: level), unknown(group, on: level)].compactMap { $0 }
        } ?? []
      }
    }
  }

  private func useless(_ group: DocumentGroup, _ id: Int64, on level: Level) -> Finding? {
    let types = types[id, default: []]
    let remedy = "or take it off the level"
    if !group.enabled {
      return finding(
        .groupDisabled, level.severity, at: "documentGroups", of: level,
        "\(group.name) is disabled: clients are not asked for it",
        mend: "Set Enabled to Yes on the document group \(group.name), \(remedy)")
    }
    if types.isEmpty {
      return finding(
        .groupEmpty, level.severity, at: "documentGroups", of: level,
        "\(group.name) has no document type: clients have nothing to submit for it",
        mend: "Create a document type with the Group \(group.name), \(remedy)")
    }
    guard types.allSatisfy({ $0.status == .disabled }) else { return nil }
    let names = types.prefix(3).map(\.name).joined(separator: " or ")
    return finding(
      .groupTypesDisabled, level.severity, at: "documentGroups", of: level,
      "\(group.name) has only disabled document types: clients have nothing to submit for it",
      mend: "Set Status to Enabled on \(names), \(remedy)")
  }

  private func unknown(_ group: DocumentGroup, on level: Level) -> Finding? {
    guard group.enabled,
      let provider = level.wizard.flatMap(Wizard.named)?.provider.flatMap(Provider.named),
      !provider.documents.isEmpty, !provider.knows(group.name)
    else { return nil }
    let meant = DocumentNames(of: [provider]).meant(by: group.name)
    return finding(
      .groupUnknown, .warning, at: "documentGroups", of: level,
      "\(provider.title) knows no document \(group.name)"
        + (meant.map { "; did you mean \($0)?" } ?? ""),
      mend: meant.map { "Rename the document group \(group.name) to \($0)" }
        ?? "Give the document group one of the names that its Name field suggests, or take it off the level"
    )
  }
}

extension Provider {
  /// Whether a name is one of its documents', letter case included, be it offered or only recognised.
  fileprivate func knows(_ name: String) -> Bool {
    documents.contains { $0.name == name } || otherNames.contains { $0.name == name }
  }
}
