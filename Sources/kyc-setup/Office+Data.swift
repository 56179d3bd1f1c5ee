import Console
import Editing
import Forms
import Store

extension Office {
  /// What every face reads from and writes to.
  var data: DataSource {
    let backOffice = backOffice
    let drafts = DraftSource(
      all: { try backOffice.drafts() },
      store: { backOffice.reasonNotToKeepDrafts == nil ? backOffice.keep($0) : .kept },
      open: { try backOffice.openDraft($0.id) }, view: { try backOffice.lookAtDraft($0.id) },
      takeOver: { try backOffice.takeOverDraft($0.id) },
      discard: { try backOffice.discardDraft($0.id) },
      release: { backOffice.releaseDraft($0) })
    return DataSource(
      lists: backOffice.lists, list: { backOffice.list($0) }, guide: backOffice.guide,
      check: backOffice.check, drafts: drafts,
      header: { self.header },
      message: { ErrorMessage($0).text })
  }
}

extension EffectPerformer.Host {
  /// The host on which the program runs, as far as somebody may use its files.
  static func current(_ access: FileAccess?) -> Self {
    let file = HostFile(access: access)
    return Self(
      readFile: { file.read($0, for: $1) }, completePath: { file.complete($0, for: $1) },
      export: { try CSVFile.write($0, filter: $1, sorting: $2, access).event })
  }
}
