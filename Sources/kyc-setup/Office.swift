import Console
import Foundation
import KYC
import Store

/// The Back Office that is open, and what is said of it.
final class Office {
  let opened: Opened
  let backOffice: BackOffice
  /// Who works here.
  let visitor: Visitor

  /// Opens the file of an option, or the usual one, for whoever works here.
  convenience init(_ option: String?) throws {
    try self.init(unadmitted: option)
    do {
      try backOffice.admit(isShared: visitor.isShared)
    } catch {
      try? opened.close()
      throw Ending(error)
    }
  }

  /// Opens the file of an option, or the usual one, without asking whether its person is let in.
  init(unadmitted option: String?) throws {
    visitor = .current
    if visitor.isShared, option != nil { throw Ending(Visitor.Refusal.namesPath("--database")) }
    let process = ProcessSurroundings.current()
    do throws(StoreTrouble) {
      let path = try DatabasePath.resolve(option: option, in: process, access: DatabasePath.access)
      opened = try DatabaseFile(path: path, surroundings: process).open()
    } catch {
      throw Ending(sentence: error.sentence, code: StoreTrouble.exitCode)
    }
    backOffice = BackOffice(opened: opened, person: visitor.person, journal: SystemJournal())
  }

  /// The path of the file.
  var path: String { opened.path }

  /// What every header says.
  var header: Header {
    let name = (try? backOffice.office.name) ?? ""
    let file = URL(fileURLWithPath: path).lastPathComponent
    return Header(
      office: name.isEmpty ? file : name, isNamed: !name.isEmpty, person: backOffice.person.name,
      readOnly: opened.readOnly.map { "\($0)" } ?? "",
      unkept: backOffice.reasonNotToKeepDrafts ?? "")
  }
}
