import Console
import Curses
import Editing
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
  func run(at start: Session.Start, whenUp: () -> Void) throws -> ExitSummary {
    let begin = try beginning(start)
    guard let terminal = LineTerminal() else { throw TerminalError.notATerminal }
    defer { office.backOffice.releaseDrafts() }
    defer { terminal.close() }
    whenUp()
    return Plain(TerminalLines(terminal), premises).run(at: begin)
  }

  /// Does what an answers file tells; an ``ExitError`` with the place where it stops before its end.
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
    throw ExitError(message: AnswersFile.sentence(path, refused), code: 1)
  }

  // Before anything is done.
  private func refuseToAsk(_ acts: [Act], _ path: String) throws {
    let asked = acts.flatMap(\.allAnswers).filter { $0.value == .ask }
    guard let first = asked.first else { return }
    let names = asked.map(\.name).joined(separator: ", ")
    throw ExitError(
      message:
        "\(path):\(first.place.line):\(first.place.column): \(names): asked for, and there is no terminal to ask on. Start it in a terminal, or take them from {env: NAME} or {file: PATH}."
        .harmlessLines, code: 2)
  }

  private func beginning(_ start: Session.Start) throws -> Plain.Start {
    switch start {
    case .home: return .home
    case .guide: return .guide
    case .section(let section, let name):
      switch try office.data.open(section.id, name: name) {
      case .list(let list): return .list(list)
      case .form(let form, let list): return .form(form, list)
      case .entry(let entry, let list): return .entry(entry, list)
      }
    }
  }

  private var premises: Premises {
    let access = office.user.fileAccess
    return Premises(
      data: office.data, readFile: { HostFile(access: access).reading($0) },
      export: { try CSVFile.write($0, filter: $1, sorting: $2, access).text },
      record: { [recorder] in recorder?.take($0) })
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
