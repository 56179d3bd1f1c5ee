package import Forms

extension Provider {
  /// Where the two values of a key pair belong.
  package struct KeysPlaces: Sendable, Decodable {
    /// The setting that takes the Access key.
    package let accessKey: String
    /// The setting that takes the Secret access key.
    package let secretAccessKey: String

    /// Both settings.
    var settings: [String] { [accessKey, secretAccessKey] }
  }

  /// What a pasted or read text with a key pair means for the connection's form; nil where the provider has no pair.
  package var intake: Intake? {
    guard let places = keysFile else { return nil }
    return { text throws(AnswerError) in
      guard let keys = try KeysFile.read(text) else { return nil }
      return [
        Slot(places.accessKey): keys.accessKey, Slot(places.secretAccessKey): keys.secretAccessKey,
      ]
    }
  }
}
