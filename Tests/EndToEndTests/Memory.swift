/// What somebody has told the program, and when.
struct Memory {
  enum Thing { case place, name, languages, keys, url, signingKey, saved }

  /// The number of a step that was asked for out of turn, and may have been come to.
  var coming: String?
  private var deeds: [(at: ContinuousClock.Instant, thing: Thing, text: String)] = []

  mutating func note(_ thing: Thing, _ text: String) { deeds.append((.now, thing, text)) }

  /// What is taken back on purpose is owed no longer, from that very key on.
  mutating func forget(_ thing: Thing) {
    deeds.removeAll { $0.thing == thing }
    deeds.append((.now - .seconds(2), thing, ""))
  }

  /// When something was told last.
  var last: ContinuousClock.Instant? { deeds.last?.at }

  /// What must be there in the visit after this one: what each thing was a second before its end, and what had
  /// to be there before and was not told anew.
  func owed(at end: ContinuousClock.Instant, before: [Thing: String]) -> [Thing: String] {
    var owed = before
    for deed in deeds { owed[deed.thing] = nil }
    for deed in deeds where deed.at.duration(to: end) > .seconds(1) { owed[deed.thing] = deed.text }
    return owed
  }

  /// The numbers of the steps at which the visit after this one may begin: where one was a second before, and
  /// whatever was seen since then or was to be seen next.
  func places(from owed: String?) -> [String] {
    let seen = deeds.filter { $0.thing == .place }.map { Self.number($0.text) }
    let before = owed.map(Self.number)
    let since = before.flatMap(seen.lastIndex(of:)).map { Array(seen[$0...]) } ?? seen
    let next = Self.order.firstIndex(of: seen.last ?? "").map { Self.order[$0 + 1] }
    return [before ?? "1"] + since + [next ?? "1"] + (coming.map { [$0] } ?? [])
  }

  /// The number of a step, or its title where it has none.
  static func number(_ place: String) -> String {
    place.split(separator: " ").first.map(String.init) ?? ""
  }

  // At the end, home, a new round begins at the first step.
  private static let order = [
    "1", "2", "3", "4", "5", "5.1", "5.2", "5.3", "5.4", "6", "6.1", "Review", "Proof", "1",
  ]
}
