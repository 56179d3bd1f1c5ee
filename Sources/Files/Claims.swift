import Forms
import KYC

/// Which records of a section the entries of a file are about.
struct Claims<Record: Entity> {
  private var indexes: [String: [Int]] = [:]
  private var places: [String: Position] = [:]
  private var byEntry: [Position: Int] = [:]
  private var taken: Set<Int> = []
  /// The records that the file names.
  private(set) var kept: Set<Int64> = []

  /// Looks records up by what they are called in these languages.
  init(_ records: [Record], _ among: (Record) -> Bool, languages: [String]) {
    for (index, record) in records.enumerated() where among(record) {
      for language in languages {
        let name = Self.key(record.name(in: language))
        if !name.isEmpty { indexes[name, default: []].append(index) }
      }
    }
  }

  /// Takes the record of one of these names for an entry; false where there is none that is free.
  mutating func claim(_ names: [String], for entry: FileEntry) -> Bool {
    guard let index = free(names) else { return false }
    taken.insert(index)
    byEntry[entry.place] = index
    return true
  }

  /// The record that an entry is about; nil for a new one.
  mutating func index(for entry: FileEntry) -> Int? {
    if let index = byEntry[entry.place] { return index }
    let index = free(entry.names)
    if let index { taken.insert(index) }
    return index
  }

  /// Notes a name of the file; where it stands already, if it does.
  mutating func note(_ name: String, at place: Position) -> Position? {
    // Questions and answers need not differ: the first in the file is the first that is there.
    guard Record.kind.hasUniqueNames else { return nil }
    let key = Self.key(name)
    if let first = places[key] { return first }
    places[key] = place
    return nil
  }

  /// Notes a record as one that the file names.
  mutating func keep(_ id: Int64) { kept.insert(id) }

  private func free(_ names: [String]) -> Int? {
    names.lazy.flatMap { indexes[Self.key($0)] ?? [] }.first { !taken.contains($0) }
  }

  private static func key(_ name: String) -> String {
    Record.kind.ignoresCase ? name.lowercased() : name
  }
}
