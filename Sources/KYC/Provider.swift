package import Forms

/// What a KYC provider asks for and offers, as data from Resources.
package struct Provider: Sendable, Decodable {
  /// The value in the Back Office's Provider dropdown.
  package let id: String
  /// The provider's own name.
  package let title: String
  /// The value in a level's Wizard dropdown.
  package let wizard: String
  /// What a connection asks for, in order.
  package let settings: [Setting]
  /// The origins that count as one: credentials entered for one of them go to the others too.
  package let origins: [String]
  /// The path of the Back Office to which the provider's webhooks go; nil where it is unknown.
  package let receiverPath: String?
  /// The fields of the provider's own form for webhooks, in its order; empty where it is not known.
  package let notification: [NotificationField]
  /// The settings that a file with a key pair fills; nil where the provider gives no such pair.
  package let keysFile: KeysPlaces?
  /// The documents that the provider takes; their names are names of document groups.
  package let documents: [DocumentKind]
  /// The names of documents that the provider recognises and that are not offered.
  package let otherNames: [OtherName]
  /// The provider's hosts, those that belong in a setting and others.
  package let hosts: [Host]

  /// One setting of a connection.
  package struct Setting: Sendable, Decodable {
    /// How a setting is asked for.
    package enum Shape: String, Sendable, Decodable {
      case url, text, secret, choice
    }

    /// The identifier, under which it is stored.
    package let id: String
    /// The Back Office's own label.
    package let label: String
    /// How it is asked for.
    package let kind: Shape
    /// The words of a choice.
    package let options: [String]
    /// Whether the connection cannot be enabled without it.
    package let neededToEnable: Bool
    /// What is shown while it has the focus.
    package let help: String
    /// What the provider itself calls it, where the guide asks for it under that name; nil where not.
    package let guideLabel: String?
    /// The usual value; nil where there is none.
    package let suggestion: String?
    /// Whether its value is made here, as a webhook's signing key is; a made one is strong.
    package let made: Bool
    /// What must hold for it.
    package let rules: Rules
  }

  /// What must hold for a setting.
  package struct Rules: Sendable, Decodable {
    /// What must not stand in it: `blank`, `colon`.
    package let forbidden: [String]
    /// The settings whose value it must not have.
    package let differsFrom: [String]
    /// The settings whose value it should not have.
    package let warnIfEquals: [String]
    /// The URL setting for whose origin it was entered; another origin empties it.
    package let boundToOriginOf: String?
    /// `drop` or `keep` for the slash at a URL's end; nil elsewhere.
    package let trailingSlash: String?
  }

  /// A field of the provider's own form for webhooks.
  package struct NotificationField: Sendable, Decodable {
    /// The identifier; `receiver` is the address that the Back Office is reached under.
    package let id: String
    /// The provider's own label.
    package let label: String
    /// What is to be entered there; nil where the Back Office decides it.
    package let value: String?
    /// The setting of the connection whose value is to be entered there; nil where it is none.
    package let setting: String?
    /// What is shown while it has the focus.
    package let help: String
  }

  /// A document that the provider takes.
  package struct DocumentKind: Sendable, Decodable {
    /// The provider's name of it, letter case included.
    package let name: String
    /// What clients may read it called, by language; the usual ones have every language of the guide.
    package let captions: Localized
    /// What clients may be told to photograph, by language; empty where nothing is known of its sides.
    package let descriptions: Localized
    /// Whether it is one of the usual ones.
    package let usual: Bool
    /// How many files a client needs for it; nil where that is not known.
    package let maxFiles: Int?
    /// Names that are meant for it and are wrong.
    package let nearMisses: [String]

    /// Its caption in English.
    package var caption: String { captions["en"] }
  }

  /// A name of a document that the provider takes for another, or that stands in its older lists.
  package struct OtherName: Sendable, Decodable {
    /// The name, letter case included.
    package let name: String
  }

  /// A host of the provider.
  package struct Host: Sendable, Decodable {
    /// Its name.
    package let host: String
    /// What it is for.
    package let use: String
    /// The setting in which it belongs; nil where it belongs in none.
    package let setting: String?
  }

  /// The values of the Back Office's dropdown in its order, known without reading any data.
  package static let ids = ["IdenfyConnection", "SumSubstance", "ShuftiPro"]

  /// The providers in the order of the Back Office's dropdown.
  package static let all: [Provider] = ids.compactMap { Resource.json("providers/\($0).json") }

  /// The provider of this dropdown value.
  package static func named(_ id: String) -> Provider? { all.first { $0.id == id } }

  /// Whether credentials entered for one URL may go to the other.
  package func isOneOrigin(_ one: String, _ other: String) -> Bool {
    let (one, other) = (URLOrigin.of(one), URLOrigin.of(other))
    return one == other || (origins.contains(one) && origins.contains(other))
  }
}

/// What a level's Wizard dropdown offers.
package struct Wizard: Sendable, Decodable {
  /// The value in the dropdown.
  package let value: String
  /// The dropdown value of the provider behind it; nil where there is none.
  package let provider: String?
  /// Whether it opens only with an enabled connection; the built-in one needs none.
  package let needsConnection: Bool
  /// What opens for the client.
  package let clientSees: String
  /// Whether a level with it must list document groups.
  package let groupsRequired: Bool

  /// The wizards in the order of the Back Office's dropdown.
  package static let all: [Wizard] = Resource.json("wizards.json") ?? []

  /// The wizard of this dropdown value.
  package static func named(_ value: String) -> Wizard? { all.first { $0.value == value } }
}

/// A language that Resources know by name.
package struct KnownLanguage: Sendable, Decodable {
  /// The BCP 47 code.
  package let code: String
  /// The English name.
  package let name: String

  /// The usual languages, in the order in which they are suggested.
  package static let all: [KnownLanguage] = Resource.json("languages.json") ?? []
}
