package import Forms

/// Acts done one after another as a file tells them, each question said with its answer.
package final class Replay {
  /// Why it ends before all is done.
  package struct Refused: Error, Sendable, Equatable {
    /// Where in the file.
    package let place: Position
    /// What is wrong and what to do.
    package let sentence: String

    init(_ place: Position, _ sentence: String) { (self.place, self.sentence) = (place, sentence) }

    /// The same with what is done already: so many acts before it, and a part of its own.
    func after(_ done: Int, isPartDone: Bool) -> Refused {
      let own = isPartDone ? "a part of this act" : "nothing of this act"
      let before = done == 0 ? "" : "the \(done) act\(done == 1 ? "" : "s") before it and "
      return Refused(place, "\(sentence.ended) Done: \(before)\(own).")
    }
  }

  let talk: Talk
  /// The fields that a section's forms have beyond those of a new record's.
  let known: (_ section: String) -> Set<String>
  /// What was told in the guide and is not at its end.
  var draft: Draft?
  /// Whether the act at work has stored something already.
  var isPartDone = false

  /// Makes one; `known` are the fields of a section's later forms.
  package init(
    _ lines: any Lines, _ premises: Premises, known: @escaping (String) -> Set<String>
  ) {
    (talk, self.known) = (Talk(lines, premises), known)
  }

  /// Does all, after a look at what can be known to be wrong before anything is done; why it ended early, nil where it
  /// did not.
  package func run(_ acts: [Act]) -> Refused? {
    do {
      try check(acts)
      for (done, act) in acts.enumerated() {
        isPartDone = false
        let told = draft
        do {
          try perform(act)
        } catch let refused as Refused {
          if !isPartDone { draft = told }
          keepDraft()
          return refused.after(done, isPartDone: isPartDone)
        }
      }
      keepDraft()
      talk.say("Done: \(acts.count) act\(acts.count == 1 ? "" : "s").")
      return nil
    } catch let refused as Refused {
      return refused
    } catch is Leaving {
      return Refused(Position(line: 1, column: 1), "It was left before its end")
    } catch {
      return Refused(Position(line: 1, column: 1), talk.premises.sentence(error))
    }
  }

  // What was told in the guide and not done there goes on as any draft does.
  private func keepDraft() {
    guard let draft, !draft.isEmpty else { return }
    let taker = talk.keep(draft)
    let parting = talk.parting(to: false)
    if taker == nil, parting.kept.contains(draft.label) {
      talk.say("Not saved, kept as a draft: \(draft.label). The guide goes on with it.")
    } else {
      talk.say("Not saved, and gone: \(draft.label).")
    }
  }

  private func perform(_ act: Act) throws {
    do {
      switch act.deed {
      case .guide: try performGuide(act)
      case .delete: try performDelete(act)
      case .create, .edit: try performSave(act)
      }
    } catch let refused as Refused {
      throw refused
    } catch is Leaving {
      throw Refused(act.place, "It was left here")
    } catch {
      throw Refused(act.place, talk.premises.sentence(error))
    }
  }

  private func performDelete(_ act: Act) throws {
    let (section, inside) = try place(of: act)
    talk.say("\(act.deed.rawValue) \(act.word) \(act.record)")
    let key = try key(of: act, in: section)
    if let reason = try section.doors.permits().delete { throw Refused(act.place, reason) }
    switch try section.doors.deletion(key) {
    case .never(let name, let reason): throw Refused(act.place, "\(name) is not deleted: \(reason)")
    case .used(let name, let uses):
      let places = uses.map(\.place).joined(separator: "; ")
      throw Refused(act.place, "\(name) is not deleted: it is used by \(places)")
    case .allowed(_, let consequences) where !consequences.isEmpty && !act.isConfirmed:
      throw Refused(
        act.place,
        "\(consequences.joined(separator: "; ").ended) Write confirmed: Yes in the act to agree")
    case .allowed: break
    }
    switch section.doors.delete(key) {
    case .refused(let sentence): throw Refused(act.place, sentence)
    case .deleted(let name, _):
      talk.say("Deleted \(section.noun) \(name)")
      talk.premises.record(
        .deleted(section, name: name, inside: inside, isConfirmed: act.isConfirmed))
    }
  }

  /// The key of the record that an act names.
  func key(of act: Act, in section: Section) throws -> String {
    guard let key = try section.doors.find(act.record) else {
      throw Refused(act.place, "There is no \(section.noun) \(act.record)")
    }
    return key
  }

  /// The list that an act is about, and the records that it belongs to.
  func place(of act: Act) throws -> (Section, [Owner]) {
    if let section = talk.premises.section(act.section) { return (section, []) }
    if let found = find(act.word, act.inside[...], among: talk.premises.sections) {
      return found
    }
    throw Refused(
      act.place,
      act.inside.isEmpty
        ? "\(act.word) belong to a record; name it, such as in: [NAME]"
        : "There are no \(act.word) in \(act.inside.joined(separator: ", "))")
  }

  private func find(
    _ field: String, _ names: ArraySlice<String>, among sections: [Section]
  ) -> (Section, [Owner])? {
    guard let name = names.first else { return nil }
    for section in sections where !section.isRead && !section.isSingle {
      guard let key = try? section.doors.find(name), let sheet = try? section.doors.open(key)
      else { continue }
      for question in sheet.questions where question.control == .rows {
        guard let rows = sheet.rows(of: question.id) else { continue }
        let owner = Owner(name, question.id)
        if names.count == 1, question.id == field { return (rows, [owner]) }
        if let (found, owners) = find(field, names.dropFirst(), among: [rows]) {
          return (found, [owner] + owners)
        }
      }
    }
    return nil
  }
}
