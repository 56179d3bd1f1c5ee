import Forms
import GRDB
import KYC

extension Applying {
  /// Makes another language the default before anything is written in it.
  ///
  /// Every caption that is there gets its text in it first, for the schema takes no caption without one.
  mutating func moveDefaultLanguage(_ planned: KYC.Configuration) throws {
    guard let old = now.languages.first(where: \.default),
      let new = planned.languages.first(where: \.default), old.id != new.id
    else { return }
    var others = planned.languages
    for index in others.indices { others[index].default = others[index].id == old.id }
    try write(others, \.languages)
    try give(new.code, \.documentGroups, \.caption, planned)
    try give(new.code, \.documentTypes, \.caption, planned)
    try give(new.code, \.clientTests, \.caption, planned)
    try give(new.code, \.levels, \.caption, planned)
    try makeDefault(number(of: new))
  }

  private mutating func give<Record: Stored>(
    _ code: String, _ path: WritableKeyPath<KYC.Configuration, [Record]>,
    _ caption: WritableKeyPath<Record, Localized>, _ planned: KYC.Configuration
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
  private mutating func makeDefault(_ id: Int64?) throws {
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
