import Console
import Curses
import Forms
import KYC
import Plain
import Store

/// A conversation in plain mode with the Back Office.
final class PlainSession {
  private let office: Office

  init(_ office: Office) { self.office = office }

  /// Talks until the person leaves, and gives the terminal back.
  func run(at start: Session.Start) throws -> Parting {
    let begin = try beginning(start)
    guard let terminal = LineTerminal() else { throw Ending(CursesTerminal.Refusal.notATerminal) }
    defer { office.backOffice.releaseDrafts() }
    defer { terminal.close() }
    return Plain(TerminalLines(terminal), premises).run(at: begin)
  }

  private func beginning(_ start: Session.Start) throws -> Plain.Start {
    switch start {
    case .home: return .home
    case .guide: return .guide
    case .section(let section, let name):
      guard let place = office.backOffice.sections.first(where: { $0.id == section.id }) else {
        return .home
      }
      guard let name, !place.isSingle else { return .list(place) }
      return try Ending.onTrouble {
        guard let key = try place.doors.find(name) else {
          throw Ending(sentence: "There is no \(place.noun) \(name) in \(office.path).", code: 1)
        }
        if place.isRead, let entry = try place.doors.read?(key) { return .entry(entry) }
        guard let sheet = try place.doors.open(key) else {
          throw Ending(sentence: "There is no \(place.noun) \(name) in \(office.path).", code: 1)
        }
        return .form(sheet, place)
      }
    }
  }

  private var premises: Premises {
    let office = office
    let backOffice = office.backOffice
    return Premises(
      sections: backOffice.sections, walk: backOffice.guide, check: backOffice.check,
      header: { office.header }, drafts: Premises.Drafts(backOffice),
      readFile: { HostFile.reading($0) },
      export: { section, filter, sorting in
        switch try CSVFile.write(section, filter: filter, sorting: sorting) {
        case .told(let text, _): text
        case .document(let document): document.lines.map(\.text).joined(separator: "\n")
        default: ""
        }
      }, sentence: { office.sentence(for: $0) })
  }
}

extension Premises.Drafts {
  /// The drafts of a Back Office.
  fileprivate init(_ backOffice: BackOffice) {
    self.init(
      all: { try backOffice.drafts() },
      keep: { backOffice.reasonNotToKeepDrafts == nil ? backOffice.keep($0) : .kept },
      open: { try backOffice.openDraft($0.id) }, look: { try backOffice.lookAtDraft($0.id) },
      takeOver: { try backOffice.takeOverDraft($0.id) },
      discard: { try backOffice.discardDraft($0.id) },
      release: { backOffice.releaseDraft($0) })
  }
}

/// The lines of a terminal.
final class TerminalLines: Lines {
  private let terminal: LineTerminal

  init(_ terminal: LineTerminal) { self.terminal = terminal }

  func write(_ line: String) { terminal.write(line) }

  func read(isHidden: Bool) -> Reply {
    switch terminal.read(isHidden: isHidden) {
    case .text(let text): .line(text)
    case .cut:
      .unusable(
        "The terminal cuts lines of \(LineTerminal.most) bytes, so this one may not be whole."
          + " Type it in shorter lines.")
    case .garbled: .unusable("That line is not UTF-8. Type it again.")
    case .end: .end
    }
  }
}
