package import Editing
import Forms

extension EffectPerformer {
  /// The list of a section; ``LookupError`` where there is none any more, as of a record that was deleted.
  func list(_ section: Section) throws -> ListSource {
    guard let list = data.list(section.id) else {
      throw LookupError(.recordGone(noun: section.noun))
    }
    return list
  }

  /// Keeps the source of a form that is about to be shown.
  @discardableResult func keep(_ form: OpenForm) -> OpenForm {
    sources[form.model.id] = form.source
    return form
  }

  /// Shows what was opened by its name.
  package func show(_ opened: OpenedSection) -> [Event] {
    switch opened {
    case .list(let list): [.listed(list.section)]
    case .form(let form, _): [.opened(keep(form), field: nil)]
    case .entry(let entry, let list): [.entry(entry, list.section)]
    }
  }

  func open(_ section: Section, _ key: String, _ field: String?) throws -> [Event] {
    let list = try list(section)
    if section.isRead {
      guard let entry = try list.detail(key) else {
        return [.notice(.noRecord(noun: section.noun, name: key, office: ""))]
      }
      return [.entry(entry, section)]
    }
    guard let form = try list.open(key) else {
      return [.notice(.recordGone(noun: section.noun))]
    }
    return [.opened(keep(form), field: field)]
  }

  func create(in section: Section) throws -> [Event] {
    try list(section).create().map { [.opened(keep($0), field: nil)] } ?? []
  }

  func fill(_ section: Section, _ key: String) throws -> Section.Filling {
    let filling = try list(section).filling(key)
    if case .form(let form, _, _) = filling { keep(form) }
    return filling
  }

  func evaluate(_ model: FormModel, suggesting field: String?) -> Work {
    guard let source = sources[model.id] else { return .done([]) }
    return .beside(.reading) { [message = data.message] in
      [Self.evaluated(model, source, suggesting: field, message)]
    }
  }

  private static func evaluated(
    _ model: FormModel, _ source: FormSource, suggesting field: String?,
    _ message: (any Error) -> String
  ) -> Event {
    do {
      let reading = try source.evaluate(model.answers, field)
      return .evaluated(model.id, reading, of: model.answers, revision: model.revision)
    } catch {
      return .notEvaluated(model.id, revision: model.revision, message(error))
    }
  }

  func choices(_ model: FormModel, _ field: String, _ filter: String) -> Work {
    guard let source = sources[model.id] else { return .done([]) }
    return .beside(.reading) { [message = data.message] in
      do {
        let choices = try source.choices(field, filter, model.answers)
        return [.choices(model.id, field: field, filter: filter, choices)]
      } catch {
        let none = Choices(rows: [], matching: 0, total: 0)
        return [
          .choices(model.id, field: field, filter: filter, none),
          .notice(.failed(message(error))),
        ]
      }
    }
  }

  func rows(
    _ section: Section, _ filter: String, _ sorting: Sorting?, _ range: Range<Int>, _ ticket: Int
  ) -> Work {
    .beside(.reading) { [data] in
      do {
        guard let list = data.list(section.id) else {
          return [.noRows(ticket: ticket, Notice.recordGone(noun: section.noun).message)]
        }
        let rows = try list.page(filter, sorting, range)
        return [.rows(ticket: ticket, from: range.lowerBound, rows: rows, wanted: range.count)]
      } catch {
        return [.noRows(ticket: ticket, data.message(error))]
      }
    }
  }

  // A count that was interrupted by the next one is of no use, so that nothing is said of it.
  func count(_ section: Section, _ filter: String, _ ticket: Int) -> Work {
    .beside(.count) { [data] in
      guard let list = data.list(section.id), let matching = try? list.count(filter),
        let total = filter.isEmpty ? matching : try? list.count("")
      else { return [] }
      return [.counted(ticket: ticket, matching: matching, total: total)]
    }
  }

  func save(_ request: SaveRequest, _ inside: [Owner]) -> [Event] {
    guard let source = sources[request.model.id] else { return [] }
    let result = source.save(request.model.answers, request.isConfirmed)
    switch result {
    case .saved(let saved):
      record(.saved(request.model, inside: inside, isConfirmed: request.isConfirmed))
      saved.next.map { _ = keep($0) }
    case .conflict(let conflict): conflict.form.map { _ = keep($0) }
    case .deletedMeanwhile(let form): keep(form)
    case .refused:
      // What is refused is explained at its fields, as they are now.
      return [
        Self.evaluated(request.model, source, suggesting: nil, data.message), .saveEnded(result),
      ]
    case .needsConfirmation, .failed: break
    }
    return [.saveEnded(result)]
  }

  func delete(
    _ section: Section, _ key: String, _ inside: [Owner], isConfirmed: Bool
  ) throws -> Event {
    let result = try list(section).delete(key)
    if case .deleted(let name) = result {
      record(.deleted(section, name: name, inside: inside, isConfirmed: isConfirmed))
    }
    return .deleteEnded(section, key: key, result)
  }

  func restore(
    _ name: String, _ section: Section, _ key: String, _ inside: [Owner]
  ) throws -> Event {
    let result = try list(section).restore(key)
    if case .restored(let key) = result {
      record(.restored(section, key: key, inside: inside))
    }
    return .restored(name: name, result)
  }
}
