import Forms
import KYC

/// One thing that goes wrong in the broad configuration, what the check says of it, and how it is mended.
struct Breach: Sendable, CustomStringConvertible {
  let remark: Remark
  let line: String
  let make: @Sendable (inout Configuration) -> Void
  let mend: @Sendable (inout Configuration) -> Void

  var description: String { remark.rawValue }

  init(
    _ remark: Remark, _ line: String, make: @escaping @Sendable (inout Configuration) -> Void,
    mend: @escaping @Sendable (inout Configuration) -> Void
  ) {
    self.remark = remark
    self.line = line
    self.make = make
    self.mend = mend
  }

  /// A breach that is mended by putting one part back as it was.
  init<Part: Sendable>(
    _ remark: Remark, _ line: String, _ path: Path<Configuration, Part>, _ broken: Part
  ) {
    let sound = Sound.broad[keyPath: path]
    self.init(
      remark, line, make: { $0[keyPath: path] = broken }, mend: { $0[keyPath: path] = sound })
  }

  static let all = connections + documents + levels + texts

  private static let connections = [
    Breach(
      .connectionMissing, "error Level 2 · Wizard", \.levels[2].wizard, "ShuftiProSDK"),
    Breach(
      .connectionTwice, "note Connection idenfy-spare · Enabled",
      \.externalConnections[1].enabled, true),
    Breach(
      .settingMissing, "error Connection idenfy-main · UI host",
      \.externalConnections[0].texts["uiHost"], nil),
    Breach(
      .hostOther, "warning Connection idenfy-spare · UI host",
      \.externalConnections[1].texts["uiHost"], "https://admin.idenfy.com"),
    Breach(
      .hostPath, "warning Connection idenfy-main · Host",
      \.externalConnections[0].texts["host"], "https://ivs.idenfy.com/api/v2"),
    Breach(
      .secretTwice, "note Connection idenfy-spare · Signature secret",
      \.externalConnections[1].secrets["signatureSecret"],
      .saved(SecretNote(setAt: "", setBy: "", fingerprint: "signatureSecret-1"))),
    Breach(.receiverUnknown, "warning Back Office · URL", \.office.url, ""),
    Breach(.wizardUnchecked, "note Level 3 · Wizard", \.levels[3].wizard, "IDWiseSDK"),
    Breach(
      .formWarned, "warning Connection idenfy-new · Signature secret",
      \.externalConnections[2].secrets["signatureSecret"], .typed("one")),
  ]

  private static let documents = [
    Breach(
      .groupDisabled, "error Level 1 · Document groups", \.documentGroups[0].enabled, false),
    Breach(
      .groupEmpty, "error Level 1 · Document groups",
      make: { office in
        var group = DocumentGroup()
        (group.id, group.name, group.caption) = (8, "VISA", ["en": "x", "de": "y"])
        office.documentGroups.append(group)
        office.levels[1].documentGroupIds.append(8)
      },
      mend: { office in
        office.documentGroups.removeAll { $0.id == 8 }
        office.levels[1].documentGroupIds.removeAll { $0 == 8 }
      }),
    Breach(
      .groupTypesDisabled, "error Level 1 · Document groups", \.documentTypes[2].status, .disabled),
    Breach(
      .groupUnknown, "warning Level 1 · Document groups", \.documentGroups[3].name,
      "RESIDENCY_PERMIT"),
    Breach(
      .groupNearMiss, "warning Document group DRIVERS_LICENSE · Name",
      make: { office in
        var group = DocumentGroup()
        (group.id, group.name, group.caption) = (9, "DRIVERS_LICENSE", ["en": "x", "de": "y"])
        office.documentGroups.append(group)
      }, mend: { office in office.documentGroups.removeAll { $0.id == 9 } }),
    Breach(
      .formRefused, "error Document type ID_CARD · Max files", \.documentTypes[0].maxFiles, 0),
  ]

  private static let levels = [
    Breach(
      .levelUnreachable, "warning Level 2 · Assigned Client Right",
      \.clientRights[1].verification, false),
    Breach(.indexGap, "note Level 5 · Index", \.levels[3].index, 5),
    Breach(.testHidden, "warning Level 1 · Client tests", \.clientTests[0].visible, false),
    Breach(.testEmpty, "warning Client test Test 2 · Questions", \.questions[1].visible, false),
    Breach(
      .questionWithoutAnswer, "warning Client test Test 3 · Question Why? · Answers",
      \.answers[2].correct, false),
  ]

  private static let texts = [
    Breach(
      .translationMissing, "warning Document type DRIVER_LICENSE · Caption",
      \.documentTypes[2].caption, ["en": "License"]),
    Breach(
      .htmlRefused, "error Level 1 · Desktop Description", \.levels[1].desktopDescription,
      ["en": "<script>a</script><script>b</script>"]),
    Breach(
      .jsonRefused, "error Level 1 · Mobile Description (German)", \.levels[1].mobileDescription,
      ["en": "fine", "de": "{"]),
    Breach(
      .jsonDoubtful, "warning Level 2 · Mobile Description", \.levels[2].mobileDescription,
      ["en": #"{"a": 1, "a": 2}"#]),
  ]
}
