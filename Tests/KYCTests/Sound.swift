import Forms
import KYC

/// A configuration in which nothing is wrong, broad enough that everything can go wrong in it at once.
enum Sound {
  /// What the article makes: one connection, four groups with a type each, level 1.
  static var small: Configuration {
    var sound = Configuration.beginning
    sound.office.name = "Acme"
    sound.office.url = "https://bo.acme.example"
    sound.externalConnections = [connection(1, "idenfy-main", enabled: true)]
    for name in ["ID_CARD", "PASSPORT", "DRIVER_LICENSE", "RESIDENCE_PERMIT"] {
      sound.add(group: name)
    }
    sound.add(level: 1, "IdenfySDK", groups: [1, 2, 3, 4])
    return sound
  }

  /// The same with two more connections, levels and languages, and with tests.
  static var broad: Configuration {
    var sound = small
    sound.languages.append(
      made(Language()) { ($0.id, $0.code, $0.name) = (2, "de", "German") })
    sound.externalConnections += [
      connection(2, "idenfy-spare", enabled: false), connection(3, "idenfy-new", enabled: false),
    ]
    sound.externalConnections[2].secrets = [
      "secret": .typed("one"), "signatureSecret": .typed("2"),
    ]
    sound.clientRights.append(
      made(ClientRight()) { ($0.id, $0.name, $0.caption) = (2, "BASIC", "Basic") })
    sound.clientRights[1].verification = true
    sound.add(group: "passport")
    sound.add(level: 2, "DocumentsWizard", groups: [5], right: 2)
    sound.add(level: 3, "DocumentsWizard", groups: [5])
    for test in 1...3 { sound.add(test: Int64(test)) }
    sound.levels[1].clientTestIds = [1, 2, 3]
    sound.translate()
    return sound
  }

  private static func connection(
    _ id: Int64, _ name: String, enabled: Bool
  ) -> ExternalConnection {
    made(ExternalConnection()) { connection in
      (connection.id, connection.name, connection.caption) = (id, name, name)
      connection.provider = "IdenfyConnection"
      connection.texts = ["host": "https://ivs.idenfy.com", "uiHost": "https://ui.idenfy.com"]
      for setting in ["key", "secret", "signatureSecret"] {
        connection.secrets[setting] = .saved(
          SecretNote(setAt: "", setBy: "anna", fingerprint: "\(setting)-\(id)"))
      }
      connection.enabled = enabled
    }
  }
}

extension Configuration {
  fileprivate mutating func add(group name: String) {
    let id = Int64(documentGroups.count + 1)
    documentGroups.append(
      made(DocumentGroup()) { ($0.id, $0.name, $0.caption) = (id, name, ["en": name]) })
    documentTypes.append(
      made(DocumentType()) { ($0.id, $0.name, $0.caption) = (id, name, ["en": name]) })
    documentTypes[documentTypes.count - 1].documentGroupId = id
  }

  fileprivate mutating func add(
    level index: Int, _ wizard: String, groups: [Int64], right: Int64 = 1
  ) {
    levels.append(
      made(Level()) { level in
        (level.id, level.index, level.wizard) = (Int64(levels.count + 1), index, wizard)
        level.caption = ["en": "Level \(index)"]
        (level.clientRightId, level.documentGroupIds) = (right, groups)
      })
  }

  fileprivate mutating func add(test id: Int64) {
    clientTests.append(
      made(ClientTest()) { ($0.id, $0.caption, $0.visible) = (id, ["en": "Test \(id)"], true) })
    questions.append(
      made(ClientTestQuestion(of: id)) { ($0.id, $0.text) = (id, "Why?") })
    answers.append(
      made(ClientTestAnswer(to: id)) { ($0.id, $0.text, $0.correct) = (id, "Because", true) })
  }

  fileprivate mutating func translate() {
    for index in levels.indices { levels[index].caption["de"] = "Stufe" }
    for index in documentGroups.indices { documentGroups[index].caption["de"] = "Gruppe" }
    for index in documentTypes.indices { documentTypes[index].caption["de"] = "Art" }
    for index in clientTests.indices { clientTests[index].caption["de"] = "Test" }
  }
}
