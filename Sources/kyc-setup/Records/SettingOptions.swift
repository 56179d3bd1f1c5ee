import ArgumentParser

/// What a command sets in a record.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A field and its text; several times.",
      discussion: """
        The field by its identifier or label, a translation with its language: caption.de=Ausweis. \
        References by name; several by repeating it, which together replace the list. An empty value \
        empties. A secret: key=- reads a line from standard input, key=env:NAME a variable, \
        key=file:PATH a file.
        """, valueName: "field=value"), completion: .custom(Completion.settings))
  var settings: [String] = []

  @Option(
    help: ArgumentHelp("A field whose saved secret is cleared; several times.", valueName: "field"),
    completion: .custom(Completion.secrets))
  var clear: [String] = []

  @Flag(help: "Answer what is asked before a save with Yes.")
  var yes = false

  @OptionGroup var done: QuietOption

  func validate() throws {
    // Nothing of it is repeated: a secret may stand there.
    guard all.count == settings.count else {
      throw ValidationError("--set takes FIELD=VALUE, such as caption=Passport.")
    }
  }

  /// The settings in the order in which they were given.
  var all: [Setting] { settings.compactMap(Setting.init) }
}

/// A field as it was named, and the text that it gets.
struct Setting {
  let name: String
  let value: String

  /// Reads `FIELD=VALUE`; nil where it is none.
  init?(_ text: String) {
    // By scalars, for with a combining mark behind it the sign is another character and still the sign.
    let scalars = text.unicodeScalars
    guard let sign = scalars.dropFirst().firstIndex(of: "=") else { return nil }
    name = String(scalars[..<sign])
    value = String(scalars[scalars.index(after: sign)...])
  }
}
