import Console
import Forms
import KYC
import Plain
import Store

extension Session {
  /// Does what the state asks of the Back Office.
  func perform(_ effect: Effect) -> [Event] {
    do {
      return try attempt(effect)
    } catch {
      return [.told(office.sentence(for: error), isTrouble: true)]
    }
  }

  private func attempt(_ effect: Effect) throws -> [Event] {
    switch effect {
    case .rows(let section, let filter, let sorting, let range, let ticket):
      office.backOffice.interruptCounts()
      let rows = try section.doors.page(filter, sorting, range)
      return [.rows(ticket: ticket, from: range.lowerBound, rows: rows, wanted: range.count)]
    case .count(let section, let filter, let ticket):
      count(section, filter, ticket)
      return []
    case .open(let section, let key, _) where section.isRead:
      guard let entry = try section.doors.read?(key) else {
        return [.absent(noun: section.noun, name: key)]
      }
      return [.entry(entry, section)]
    case .fill(let fill): return [.filled(try fill())]
    case .open(let section, let key, let field):
      guard let sheet = try section.doors.open(key) else {
        return [.absent(noun: section.noun, name: "any more")]
      }
      return [.opened(sheet, field: field)]
    case .create(let section): return [.opened(try section.doors.create(), field: nil)]
    case .keep(let draft):
      keep(draft)
      return []
    case .drafts:
      // What is on its way counts as it will be.
      mailbox.settle(.draft)
      return [.drafts(try office.backOffice.drafts()), try permits()]
    case .resume(let subject, let section, let note, let field):
      return try resume(subject, section, note, field: field)
    case .look(let note): return try look(at: note)
    case .takeOver(let note): return try takeOver(note)
    case .discard(let note): return try discard(note)
    case .save(let sheet, let isConfirmed):
      let result = sheet.save(isConfirmed: isConfirmed)
      if case .saved = result {
        recorder?.take(.saved(sheet, inside: state.owners, isConfirmed: isConfirmed))
      }
      return [.saveEnded(result)]
    case .deletion(let section, let key):
      return [.deletion(section, key: key, try section.doors.deletion(key))]
    case .delete(let section, let key):
      let isConfirmed = try losesMore(section, key)
      let result = section.doors.delete(key)
      if case .deleted(let name, _) = result {
        recorder?.take(
          .deleted(section, name: name, inside: state.owners, isConfirmed: isConfirmed))
      }
      return [.deleteEnded(section, key: key, result)]
    case .restore(let name, let section, let inside, let restore):
      let result = restore()
      if case .restored(let key) = result {
        recorder?.take(.restored(section, key: key, inside: inside))
      }
      return [.restored(name: name, result)]
    case .export(let section, let filter, let sorting):
      return [try CSVFile.write(section, filter: filter, sorting: sorting)]
    case .goOn(_, let note): return try goOn(with: note)
    case .land(let walk, let draft, let way): return [.landed(try walk.land(draft, way))]
    case .act(let act, let draft):
      let (stop, stops) = (state.page.stop?.id ?? "", state.guided?.stops.map(\.id) ?? [])
      let outcome = act.perform(draft)
      switch outcome {
      case .landed, .finished:
        recorder?.take(.acted(act, draft, at: stop, stops: stops))
      case .refused, .failed: break
      }
      return [.acted(outcome)]
    case .readFile(let path, let slot): return [HostFile.read(path, for: slot)]
    case .completePath(let path, let slot): return [HostPath.complete(path, for: slot)]
    case .check(let check, let ticket):
      run(check, ticket)
      return []
    case .stopCheck:
      stopper.stop()
      return []
    case .copy, .redraw, .mouse, .diagnostics, .alarm, .header, .plain, .leave: return []
    }
  }

  // Read only where it is recorded: the person has agreed to it by now.
  private func losesMore(_ section: Section, _ key: String) throws -> Bool {
    guard recorder != nil, case .allowed(_, let consequences) = try section.doors.deletion(key)
    else { return false }
    return !consequences.isEmpty
  }

  /// What the person may not do by now.
  func permits() throws -> Event {
    .permits(
      Dictionary(
        uniqueKeysWithValues: try office.backOffice.sections.map { ($0.id, try $0.doors.permits()) }
      ))
  }

  // One at a time: what an earlier one finds is of no use any more.
  private func run(_ check: Check, _ ticket: Int) {
    stopper.stop()
    stopper = Stopper()
    mailbox.later(.check) { [stopper] in
      do {
        return .checked(try check.run { stopper.isStopped }, ticket: ticket)
      } catch let trouble as StoreTrouble {
        return .checkFailed(trouble.sentence, ticket: ticket)
      } catch let denial as any Denial {
        return .checkFailed(denial.sentence, ticket: ticket)
      } catch {
        return .checkFailed("The check came to no end: \(error)", ticket: ticket)
      }
    }
  }

  // A count may take longer than a key's answer, so it runs beside the loop and is dropped by the next one.
  private func count(_ section: Section, _ filter: String, _ ticket: Int) {
    mailbox.later(.count) {
      guard let matching = try? section.doors.count(filter),
        let total = filter.isEmpty ? matching : try? section.doors.count("")
      else { return nil }
      return .counted(ticket: ticket, matching: matching, total: total)
    }
  }
}
