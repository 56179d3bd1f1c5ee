package import Forms
import GRDB
import KYC

extension BackOffice {
  /// Guided set-up of the first provider of the dropdown; its data is read once a step is come to.
  package var guide: GuideSource? {
    guard let id = Provider.ids.first else { return nil }
    let walk = Walk(subject: Subject(section: "guides", key: id), title: Setup.guideTitle)
    let setup: @Sendable () -> GuidedSetup? = {
      Provider.all.first.map { GuidedSetup(backOffice: self, provider: $0, subject: walk.subject) }
    }
    return GuideSource(
      walk,
      open: { draft, way in
        guard let setup = setup() else { throw InternalError(type: "Provider") }
        return try setup.land(draft, way)
      },
      perform: { act, draft in
        setup()?.perform(act, draft) ?? .failed("There is no provider to set up")
      })
  }
}

/// Guided set-up at work on what is stored.
struct GuidedSetup: Sendable {
  let backOffice: BackOffice
  let provider: Provider
  let subject: Subject

  /// Comes to a stop with what was told.
  func land(_ draft: Draft?, _ way: Walk.Way) throws -> Walk.Landing {
    let (stored, missing) = try backOffice.configurationForGuide()
    let course = try course(
      withSigningKey(draft ?? fresh(stored, missing), stored, missing), stored, missing)
    let stops = try course.stops
    return try landing(course, stops, at: way.stop(among: stops, draft: course.draft))
  }

  private func course(
    _ draft: Draft, _ stored: KYC.Configuration, _ missing: [Grant: String]
  ) throws -> Course {
    let keys = backOffice.opened.keys
    return try Course(
      provider, draft: draft, stored: stored, missing: missing,
      fingerprints: { try? keys.sealing().fingerprint(of: $0) })
  }

  private func landing(
    _ course: Course, _ stops: [Walk.Stop], at stop: String
  ) throws -> Walk.Landing {
    Walk.Landing(
      draft: course.draft, stops: stops, stop: stop, content: try content(course, stop))
  }

  private func content(_ course: Course, _ stop: String) throws -> Walk.Content {
    switch Setup.Reading(rawValue: stop) {
    case .review:
      let act = course.withheld.isEmpty ? saving(course) : handingOver(course)
      return .text(try course.review(of: officeName(course), act: act))
    case .proof: return .text(try proof(course))
    case nil:
      let stand = course.stands.first { $0.step.id == stop } ?? course.stands[0]
      return .form(try course.form(of: stand, in: subject))
    }
  }

  /// What the Back Office is called.
  func officeName(_ course: Course) -> String {
    let name = course.planned.office.name
    return name.isEmpty ? "this Back Office" : name
  }

  private func fresh(_ stored: KYC.Configuration, _ missing: [Grant: String]) throws -> Draft {
    var draft = Draft(subject: subject, label: Setup.guideTitle)
    let course = try course(draft, stored, missing)
    draft.parts[Setup.Aim.part] = course.setup.ownAim.part
    return draft
  }

  // A new connection gets a strong signing key at once, from the first one who may store it.
  private func withSigningKey(
    _ draft: Draft, _ stored: KYC.Configuration, _ missing: [Grant: String]
  ) throws -> Draft {
    var part = draft.parts["webhook"] ?? Draft.Part()
    // Whoever may neither make nor change a connection need not go through all steps for it.
    let mayStore = [
      Grant(.create, on: .externalConnections), Grant(.update, on: .externalConnections),
    ]
    .contains { missing[$0] == nil }
    guard let signature = provider.signature, mayStore, !part.secrets.contains(signature.id),
      stored.externalConnections.first(where: { $0.id == Setup.Aim(draft)?.connection })?
        .secrets[signature.id] == nil
    else { return draft }
    let course = try course(draft, stored, missing)
    guard course.setup.connection.secrets[signature.id] == nil,
      course.grants(of: signature.id, in: "webhook").allSatisfy({ missing[$0] == nil })
    else { return draft }
    part.secrets.insert(signature.id)
    part.answers.texts[Slot(signature.id)] = MadeKey.fresh()
    var draft = draft
    draft.parts["webhook"] = part
    return draft
  }

  private func saving(_ course: Course) -> Walk.Act {
    let seen = course.changes
    return Walk.Act(
      Act.save.rawValue, title: "Save all",
      question: [
        "Make \(seen.count == 1 ? "this change" : "these \(seen.count) changes") in"
          + " \(officeName(course))?"
      ]
        + course.cautions, seen: seen)
  }

  /// What may be done at the end of its texts.
  enum Act: String {
    case save, handOver, show, finish
  }

  /// Does with a draft what may be done at the end of a text.
  func perform(_ act: Walk.Act, _ draft: Draft) -> Walk.Outcome {
    switch Act(rawValue: act.id) {
    case .save: save(draft, seen: act.seen as? [Change] ?? [])
    case .handOver: handOver(draft, act.seen as? Offer ?? Offer([]))
    case .show: show(draft, act.seen as? ShownLevels ?? ShownLevels(names: "", isProven: true))
    case .finish:
      .finished(
        act.seen as? Bool == true
          ? "Guided set-up is done: clients see it" : "Guided set-up is done")
    case nil: .failed("This program does not know how to do that")
    }
  }
}
