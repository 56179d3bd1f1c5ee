import Foundation

/// The program as it was built: what the end-to-end tests start.
package enum BuiltProgram {
  /// There is no program where it was looked for.
  package struct NotBuilt: Error, CustomStringConvertible {
    /// Where it was looked for.
    package let path: String
    /// Says where nothing is.
    package var description: String { "no program at \(path): run swift build first" }
  }

  /// The path of `kyc-setup`: KYC_SETUP_PROGRAM where that is set, else beside the running tests.
  package static func path() throws -> String {
    let path =
      ProcessInfo.processInfo.environment["KYC_SETUP_PROGRAM"] ?? folder() + "/kyc-setup"
    guard FileManager.default.isExecutableFile(atPath: path) else { throw NotBuilt(path: path) }
    return path
  }

  /// The folder that holds what was built together with the running tests.
  package static func folder() -> String {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path
  }
}
