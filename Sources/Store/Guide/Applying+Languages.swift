import Forms
import GRDB
import KYC

extension Applying {
  /// Makes another language the default before anything is written in it; what is stored then.
  ///
  /// Every caption that is there gets its text in it first, for the schema takes no caption without one.
  mutating func movingDefaultLanguage(
    _ planned: KYC.Configuration, _ stored: KYC.Configuration
  ) throws -> KYC.Configuration {
    let (old, new) = (
      stored.languages.first(where: \.default), planned.languages.first(where: \.default)
    )
    guard let old, let new, old.id != new.id else { return stored }
    var now = stored
    var others = planned.languages
    for index in others.indices { others[index].default = others[index].id == old.id }
    try write(others, over: stored.languages)
    try give(new.code, \.documentGroups, \.caption, planned, &now)
    try give(new.code, \.documentTypes, \.caption, planned, &now)
    try give(new.code, \.clientTests, \.caption, planned, &now)
    try give(new.code, \.levels, \.caption, planned, &now)
    now.languages = try Language.fetchAll(db)
    try makeDefault(number(of: new), &now)
    return now
  }

  private mutating func give<Record: Stored>(
    _ code: String, _ path: WritableKeyPath<KYC.Configuration, [Record]>,
    _ caption: WritableKeyPath<Record, Localized>, _ planned: KYC.Configuration,
    _ now: inout KYC.Configuration
  ) throws {
    let texts = Dictionary(
      planned[keyPath: path].map { ($0.id, $0[keyPath: caption][code]) }
    ) { first, _ in first }
    for index in now[keyPath: path].indices {
      let was = now[keyPath: path][index]
      guard was[keyPath: caption][code].isEmpty, let text = texts[was.id], !text.isEmpty else {
        continue
      }
      var record = was
      record[keyPath: caption][code] = text
      try update(&record, over: was)
      now[keyPath: path][index] = record
    }
  }

  // The schema takes it from the other one at the same moment; the history tells of both.
  private mutating func makeDefault(_ id: Int64?, _ now: inout KYC.Configuration) throws {
    let all = now.languages
    for index in all.indices.sorted(by: { one, _ in all[one].id == id })
    where all[index].default != (all[index].id == id) {
      var language = all[index]
      language.default = language.id == id
      try update(&language, over: all[index])
      now.languages[index] = language
    }
  }
}
