package import Editing
package import Forms

/// Does what the state asks of the Back Office and of the host, for the program and for its tests alike.
///
/// The sources of the open forms are here, outside of the state, found by the identity of a form.
package final class EffectPerformer {
  /// What is done on the host where the program runs.
  package struct Host: Sendable {
    /// Reads the file that a path names, for a slot.
    package let readFile: @Sendable (_ path: String, Slot) -> Event
    /// Says what completes a path.
    package let completePath: @Sendable (_ path: String, Slot) -> Event
    /// Writes the rows that a filter lets through to a file.
    package let export: @Sendable (ListSource, _ filter: String, Sorting?) throws -> Event

    /// Takes what is done on the host.
    package init(
      readFile: @escaping @Sendable (String, Slot) -> Event,
      completePath: @escaping @Sendable (String, Slot) -> Event,
      export: @escaping @Sendable (ListSource, String, Sorting?) throws -> Event
    ) {
      (self.readFile, self.completePath, self.export) = (readFile, completePath, export)
    }
  }

  /// How an effect is done.
  package enum Work {
    /// It was done, and this happened.
    case done([Event])
    /// It is to be done beside the loop, in its turn among work of its kind.
    case beside(Lane, @Sendable () -> [Event])
  }

  /// Work beside the loop; one kind does not wait for another.
  package enum Lane: Sendable, CaseIterable {
    /// Reading for what is on the screen: its answer is waited for a moment.
    case reading
    /// Counting rows.
    case count
    /// The check.
    case check
    /// Storing drafts.
    case draft
  }

  let data: DataSource
  private let host: Host
  let record: (CompletedAction) -> Void
  var sources: [FormModel.ID: FormSource] = [:]
  private var check = CancellationFlag()

  /// Works on a source and on a host; what was done and stored is recorded.
  package init(
    _ data: DataSource, host: Host, record: @escaping (CompletedAction) -> Void = { _ in }
  ) {
    (self.data, self.host, self.record) = (data, host, record)
  }

  /// Forgets the sources of forms that are open no more.
  package func release(allBut forms: Set<FormModel.ID>) {
    guard sources.count > forms.count else { return }
    sources = sources.filter { forms.contains($0.key) }
  }

  /// Ends the check that runs.
  package func stopCheck() { check.cancel() }

  /// Does what is asked, or says how it is done beside the loop.
  package func perform(_ effect: Effect) -> Work {
    do {
      return try attempt(effect)
    } catch {
      return .done([failed(error)])
    }
  }

  private func failed(_ error: any Error) -> Event {
    // It says what is not there any more in words of its own.
    if let lookup = error as? LookupError { return .notice(lookup.notice) }
    return .notice(.failed(data.message(error)))
  }

  private func attempt(_ effect: Effect) throws -> Work {
    switch effect {
    case .evaluate(let model, let field): evaluate(model, suggesting: field)
    case .choices(let model, let field, let filter): choices(model, field, filter)
    case .rows(let section, let filter, let sorting, let range, let ticket):
      rows(section, filter, sorting, range, ticket)
    case .count(let section, let filter, let ticket): count(section, filter, ticket)
    case .check(let ticket): run(ticket)
    case .keep(let draft): store(draft)
    case .open(let section, let key, let field): .done(try open(section, key, field))
    case .create(let section): .done(try create(in: section))
    case .fill(let section, let key): .done([.filled(try fill(section, key))])
    case .drafts: .done([.drafts(try data.drafts.all()), try permits()])
    case .resume(let subject, let section, let note, let field):
      .done(try resume(subject, section, note, field: field))
    case .look(let note): .done(try view(note))
    case .takeOver(let note): .done(try takeOver(note))
    case .discard(let note): .done(try discard(note))
    case .goOn(let note): .done(try resumeGuide(note))
    case .save(let request, let inside): .done(save(request, inside))
    case .deletion(let section, let key):
      .done([.deletion(section, key: key, try list(section).deletion(key))])
    case .delete(let section, let key, let inside, let isConfirmed):
      .done([try delete(section, key, inside, isConfirmed: isConfirmed)])
    case .restore(let name, let section, let key, let inside):
      .done([try restore(name, section, key, inside)])
    case .land(let draft, let way): .done(try land(draft, way))
    case .act(let act, let draft, let stop, let stops): .done(perform(act, draft, stop, stops))
    case .export(let section, let filter, let sorting):
      .done([try host.export(try list(section), filter, sorting)])
    case .readFile(let path, let slot): .done([host.readFile(path, slot)])
    case .completePath(let path, let slot): .done([host.completePath(path, slot)])
    case .header: .done([.header(try data.header())])
    case .stopCheck: stop()
    case .terminal: .done([])
    }
  }

  /// What the person may not do now, by list.
  package func permits() throws -> Event {
    .permits(
      Dictionary(
        uniqueKeysWithValues: try data.lists.map { ($0.section.id, try $0.permits()) }))
  }

  private func stop() -> Work {
    check.cancel()
    return .done([])
  }

  // One at a time: what an earlier one finds is of no use any more.
  private func run(_ ticket: Int) -> Work {
    guard let source = data.check else { return .done([]) }
    check.cancel()
    check = CancellationFlag()
    return .beside(.check) { [check, message = data.message] in
      do {
        return [.checked(try source.run { check.isCancelled }, ticket: ticket)]
      } catch {
        return [.checkFailed(message(error), ticket: ticket)]
      }
    }
  }

  private func perform(
    _ act: Walk.Act, _ draft: Draft, _ stop: String, _ stops: [String]
  ) -> [Event] {
    guard let guide = data.guide else { return [] }
    let outcome = guide.perform(act, draft)
    switch outcome {
    case .landed, .finished: record(.acted(act, draft, at: stop, stops: stops))
    case .refused, .failed: break
    }
    return [.acted(outcome)]
  }

  private func land(_ draft: Draft?, _ way: Walk.Way) throws -> [Event] {
    guard let guide = data.guide else { return [] }
    return [.landed(try guide.open(draft, way))]
  }
}
