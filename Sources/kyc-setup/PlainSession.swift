import Console
import Curses
import Forms
import KYC
import Plain
import Screen
import Store

/// A conversation in plain mode with the Back Office.
final class PlainSession {
  private let office: Office
  private let recorder: Recorder?

  init(_ office: Office, _ recorder: Recorder?) {
    (self.office, self.recorder) = (office, recorder)
  }

  /// Talks until the person leaves, and gives the terminal back; `whenUp` is done once it has the terminal.
  func run(at start: Session.Start, whenUp: () -> Void) throws -> Parting {
    let begin = try beginning(start)
    guard let terminal = LineTerminal() else { throw Ending(CursesTerminal.Refusal.notATerminal) }
    defer { office.backOffice.releaseDrafts() }
    defer { terminal.close() }
    whenUp()
    return Plain(TerminalLines(terminal), premises).run(at: begin)
  }

  /// Does what an answers file tells; an ``Ending`` with the place where it stops before its end.
  func replay(_ acts: [Act], of path: String) throws {
    let terminal = LineTerminal()
    defer { office.backOffice.releaseDrafts() }
    defer { terminal?.close() }
    if terminal == nil { try refuseToAsk(acts, path) }
    let lines: any Lines = terminal.map { TerminalLines($0) } ?? Output()
    let replay = Replay(lines, premises) { section in
      section == SectionName.connections.id ? ExternalConnection.fieldsOfEveryProvider : []
    }
    guard let refused = replay.run(acts) else { return }
    terminal?.close()
    throw Ending(sentence: AnswersFile.sentence(path, refused), code: 1)
  }

  // Before anything is done.
  private func refuseToAsk(_ acts: [Act], _ path: String) throws {
    let asked = acts.flatMap(\.allAnswers).filter { $0.value == .ask }
    guard let first = asked.first else { return }
    let names = asked.map(\.name).joined(separator: ", ")
    throw Ending(
      sentence:
        "\(path):\(first.place.line):\(first.place.column): \(names): asked for, and there is no terminal to ask on. Start it in a terminal, or take them from {env: NAME} or {file: PATH}."
        .harmlessLines, code: 2)
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
          throw Ending(
            sentence: "There is no \(place.noun) \(name.harmless) in \(office.path.harmless).",
            code: 1)
        }
        if place.isRead, let entry = try place.doors.read?(key) { return .entry(entry) }
        guard let sheet = try place.doors.open(key) else {
          throw Ending(
            sentence: "There is no \(place.noun) \(name.harmless) in \(office.path.harmless).",
            code: 1)
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
      }, sentence: { office.sentence(for: $0) },
      record: { [recorder] in recorder?.take($0) })
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

/// Where lines go without a terminal; none come from there.
private final class Output: Lines {
  func write(_ line: String) { Outlet.output.say(line) }
  func read(isHidden: Bool) -> Reply { .end }
}

extension ExternalConnection {
  /// The fields of the forms of all providers.
  fileprivate static var fieldsOfEveryProvider: Set<String> {
    Set(Provider.all.flatMap { editForm($0).fields.map(\.id) })
  }
}
