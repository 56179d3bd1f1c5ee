import Editing
import Forms

extension Replay {
  /// Refuses what is known to be wrong before anything is done: sections, fields and records that there are not.
  func check(_ acts: [Act]) throws {
    var touched: Set<String> = []
    for act in acts {
      if act.deed == .guide {
        guard talk.data.guide != nil else { throw Refused(act.place, "There is no guide here") }
        touched.formUnion(talk.data.sections.map(\.id))
        continue
      }
      defer { touched.insert(act.section) }
      guard let list = talk.data.lists.first(where: { $0.section.id == act.section }) else {
        if act.inside.isEmpty { throw Refused(act.place, .needsOwner(word: act.word)) }
        continue
      }
      guard act.inside.isEmpty else {
        throw Refused(act.place, "\(act.word) belong to no other record; leave in out")
      }
      if let reason = list.section.reasonToStay { throw Refused(act.place, reason) }
      if act.deed != .create, !list.section.isSingle, !touched.contains(act.section) {
        try checkName(of: act, in: list)
      }
      try checkFields(of: act, in: list)
    }
  }

  private func checkName(of act: Act, in list: ListSource) throws {
    do {
      _ = try talk.data.key(of: act.record, in: list)
    } catch let error as LookupError {
      throw Refused(act.place, error.notice)
    }
  }

  private func checkFields(of act: Act, in list: ListSource) throws {
    // Whoever may create none is told that once it is done.
    guard !act.answers.isEmpty, try list.permits().create == nil, let form = try list.create()
    else { return }
    let fields = Set(form.questions.map(\.id)).union(known(list.section.id))
    for answer in act.answers {
      let field = answer.name.split(separator: ".").first.map(String.init) ?? ""
      guard !fields.contains(field) else { continue }
      let names = form.questions.filter { $0.control != .shown }.map(\.id)
      throw Refused(
        answer.place,
        "There is no field \(field) in \(act.word); the fields are \(names.joined(separator: ", "))"
      )
    }
  }
}
