import Editing
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
    init(_ place: Position, _ notice: Notice) { self.init(place, notice.message) }

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
  /// The guide as far as it was told and is not at its end.
  var guide: GuideSession?
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
        let told = guide
        do {
          try perform(act)
        } catch let refused as Refused {
          if !isPartDone { guide = told }
          try keepDraft()
          return refused.after(done, isPartDone: isPartDone)
        }
      }
      try keepDraft()
      talk.say("Done: \(acts.count) act\(acts.count == 1 ? "" : "s").")
      return nil
    } catch let refused as Refused {
      return refused
    } catch is Leaving {
      return Refused(Position(line: 1, column: 1), "It was left before its end")
    } catch {
      return Refused(Position(line: 1, column: 1), talk.data.message(error))
    }
  }

  // What was told in the guide and not done there is a draft as any other.
  private func keepDraft() throws {
    guard let draft = guide?.draft, !draft.isEmpty else { return }
    let lock = try talk.store(draft)
    let summary = talk.summary(continuesInOtherMode: false)
    if lock == nil, summary.kept.contains(draft.label) {
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
    } catch let error as LookupError {
      throw Refused(act.place, error.notice)
    } catch {
      throw Refused(act.place, talk.data.message(error))
    }
  }

  private func performDelete(_ act: Act) throws {
    let (list, inside) = try place(of: act)
    talk.say("\(act.deed.rawValue) \(act.word) \(act.record)")
    let key = try talk.data.key(of: act.record, in: list)
    if let reason = try list.permits().delete { throw Refused(act.place, reason) }
    switch try list.deletion(key) {
    case .never(let name, let reason):
      throw Refused(act.place, .neverDeleted(name: name, reason: reason))
    case .used(let name, let uses):
      let places = uses.map(\.place).joined(separator: "; ")
      let notice = Notice.used(noun: list.section.noun, name: name)
      throw Refused(act.place, "\(notice.message): \(places)")
    case .allowed(_, let consequences) where !consequences.isEmpty && !act.isConfirmed:
      throw Refused(
        act.place,
        "\(consequences.joined(separator: "; ").ended) Write confirmed: Yes in the act to agree")
    case .allowed: break
    }
    switch list.delete(key) {
    case .refused(let sentence): throw Refused(act.place, sentence)
    case .deleted(let name):
      talk.say("Deleted \(list.section.noun) \(name)")
      talk.premises.record(
        .deleted(list.section, name: name, inside: inside, isConfirmed: act.isConfirmed))
    }
  }

  /// The list that an act is about, and the records that it belongs to.
  func place(of act: Act) throws -> (list: ListSource, inside: [Owner]) {
    try talk.data.list(act.section, word: act.word, in: act.inside)
  }
}
