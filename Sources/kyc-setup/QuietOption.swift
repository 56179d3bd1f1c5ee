import ArgumentParser

/// Whether a command says that it is done.
struct QuietOption: ParsableArguments {
  @Flag(help: "Print nothing where it is done.")
  var quiet = false

  /// Says what was done, unless nothing is to be said.
  func say(_ text: String) {
    if !quiet { Outlet.output.say(text) }
  }
}
