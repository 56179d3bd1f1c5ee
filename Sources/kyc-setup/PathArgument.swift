import ArgumentParser

/// A path that the command line names; what it says is known to nobody without the permission to use it.
struct PathArgument: ExpressibleByArgument, Sendable {
  private let text: String

  init(argument: String) { text = argument }

  /// Whether it is `-`, which stands for standard input or output.
  var isStandardStream: Bool { text == "-" }

  /// The path as it was typed.
  func path(_ access: FileAccess) -> String { text }
}
