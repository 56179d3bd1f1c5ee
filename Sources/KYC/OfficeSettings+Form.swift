package import Forms

extension OfficeSettings {
  /// System > Back Office.
  package static let form = Form<OfficeSettings, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "name", "Name", \.name, .text(64),
        help: "Which Back Office this is; the header begins with it. For example Acme production"
      ).required(),
      Field(
        "url", "URL", \.url, .origin.orEmpty,
        help:
          "Where the Back Office is reached, for providers' webhooks. Such as https://bo.example.com"
      ),
    ])
}
