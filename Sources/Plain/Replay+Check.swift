import Forms

extension Replay {
  /// Refuses what is known to be wrong before anything is done: sections, fields and records that there are not.
  func check(_ acts: [Act]) throws {
    var touched: Set<String> = []
    for act in acts {
      if act.deed == .guide {
        guard talk.premises.walk != nil else { throw Refused(act.place, "There is no guide here") }
        touched.formUnion(talk.premises.sections.map(\.id))
        continue
      }
      defer { touched.insert(act.section) }
      guard let section = talk.premises.section(act.section) else {
        if act.inside.isEmpty { _ = try place(of: act) }
        continue
      }
      guard act.inside.isEmpty else {
        throw Refused(act.place, "\(act.word) belong to no other record; leave in out")
      }
      if let reason = section.reasonToStay { throw Refused(act.place, reason) }
      if act.deed != .create, !section.isSingle, !touched.contains(act.section) {
        _ = try key(of: act, in: section)
      }
      try checkFields(of: act, in: section)
    }
  }

  private func checkFields(of act: Act, in section: Section) throws {
    guard !act.answers.isEmpty, let sheet = try? section.doors.create() else { return }
    let fields = Set(sheet.questions.map(\.id)).union(known(section.id))
    for answer in act.answers {
      let field = answer.name.split(separator: ".").first.map(String.init) ?? ""
      guard !fields.contains(field) else { continue }
      let names = sheet.questions.filter { $0.control != .shown }.map(\.id)
      throw Refused(
        answer.place,
        "There is no field \(field) in \(act.word); the fields are \(names.joined(separator: ", "))"
      )
    }
  }
}
