package import Forms
import GRDB
import KYC

extension BackOffice {
  /// The check of all that is configured, with its help page.
  package var check: CheckSource {
    CheckSource(
      help: { Resource.page("help/check.md", title: "Check") },
      run: { try findings(isStopped: $0) })
  }

  /// What is wrong with all that is configured, read on a connection of its own; `DatabaseFileError` where it cannot be read,
  /// ``PermissionError`` where some of it may not be seen.
  ///
  /// Stopped, it ends with what was found until then.
  package func findings(isStopped: @escaping @Sendable () -> Bool = { false }) throws -> Findings {
    let configuration: KYC.Configuration?
    do {
      configuration = try opened.checker.read { db in
        let rights = Rights(of: person, db)
        for kind in EntityKind.configured { try rights.require(.view, on: Area(kind)) }
        return try KYC.Configuration.read(db, isStopped: isStopped)
      }
    } catch is CancellationError {
      configuration = nil
    } catch {
      throw error.atEdge(of: opened.path)
    }
    return try configuration?.findings(isStopped: isStopped) ?? Findings([], isWhole: false)
  }
}
