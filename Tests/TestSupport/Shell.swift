import Glibc
import Subprocess

/// A command run to its end.
package struct Finished: Sendable, Equatable {
  /// What it wrote to standard output.
  package let output: String
  /// What it wrote to standard error.
  package let errors: String
  /// Its exit code; 128 and the signal's number where a signal ended it, as a shell reports it.
  package let status: Int

  /// What a command printed nothing for but its exit code.
  package static func silent(_ status: Int) -> Finished {
    Finished(output: "", errors: "", status: .exited(Int32(status)))
  }

  init(output: String, errors: String, status: TerminationStatus) {
    self.output = output
    self.errors = errors
    switch status {
    case .exited(let code): self.status = Int(code)
    case .signaled(let signal): self.status = 128 + Int(signal)
    }
  }
}

/// Commands that need no terminal.
package enum Shell {
  /// A command that did not end in the time it had, and was killed.
  package struct TookTooLong: Error, CustomStringConvertible {
    /// The command with its arguments.
    package let command: [String]
    /// How long it had.
    package let limit: Duration
    /// Says which command had how long.
    package var description: String { "\(command) did not end in \(limit), and was killed" }
  }

  /// Runs a command in surroundings of its own, with a text as its standard input, which ends there.
  ///
  /// The first word is a path or is looked for in PATH; where there is none the status is 127.
  /// `home` is its HOME and its working folder. Each of its outputs may have 16 MiB.
  package static func run(
    _ command: [String], input: String = "", home: TemporaryFolder,
    environment: [String: String?] = [:], limit: Duration = .seconds(120)
  ) async throws -> Finished {
    let variables = Surroundings.variables(home: home.path, changes: environment)
    return try await within(limit, else: TookTooLong(command: command, limit: limit)) {
      try await finish(command, input: input, folder: home.path, variables: variables)
    }
  }

  static func finish(
    _ command: [String], input: String, folder: String, variables: [String: String]
  ) async throws -> Finished {
    var keys: [Environment.Key: String] = [:]
    for (name, value) in variables { keys[Environment.Key(stringLiteral: name)] = value }
    let configuration = Configuration(
      executable: .name("env"), arguments: Arguments(["-C", folder] + command),
      environment: .custom(keys))
    if input.isEmpty {
      let result = try await Subprocess.run(
        configuration, input: .none, output: .string(limit: most), error: .string(limit: most))
      return Finished(
        output: result.standardOutput, errors: result.standardError,
        status: result.terminationStatus)
    }
    let result = try await Subprocess.run(
      configuration, input: .inputWriter, output: .string(limit: most), error: .string(limit: most)
    ) { execution in
      // Why: a command need not read all it is given; one that ends first is no failure.
      _ = brokenPipesAreErrors
      _ = try? await execution.standardInputWriter.write(input)
      try? await execution.standardInputWriter.finish()
    }
    return Finished(
      output: result.standardOutput, errors: result.standardError, status: result.terminationStatus)
  }

  /// Set once, since writing to a command that has ended would end the tests; none inherits it.
  private static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  private static let most = 16 << 20

  private static func within<R: Sendable>(
    _ limit: Duration, else late: TookTooLong, _ body: @escaping @Sendable () async throws -> R
  ) async throws -> R {
    try await withThrowingTaskGroup(of: R?.self) { group in
      group.addTask { try await body() }
      group.addTask {
        // Why: this is the limit itself; it is cancelled as soon as the command ends.
        try await Task.sleep(for: limit)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let result = first else { throw late }
      return result
    }
  }
}
