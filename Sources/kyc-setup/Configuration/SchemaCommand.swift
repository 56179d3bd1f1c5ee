import ArgumentParser
import Files

/// Prints the JSON Schema of configuration files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of configuration files, for editors.",
    discussion: """
      It is made of the forms. Editors complete and check files by it: kyc-setup schema > kyc.json, and \
      as the first line of a YAML file: # yaml-language-server: $schema=kyc.json
      """)

  func run() throws { try Outlet.output.put(ConfigurationSchema.tree.json) }
}
