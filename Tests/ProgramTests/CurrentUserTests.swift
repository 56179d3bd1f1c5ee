import ArgumentParser
import Console
import Files
import Forms
import Foundation
import Plain
import Store
import Testing

@testable import kyc_setup

/// What a person who shares the account cannot reach, and whoever does not can.
struct CurrentUserTests {
  private let own = CurrentUser(person: Person(name: "anna", uid: 1000), isShared: false)
  // Known by the key of SSH: not even root's process makes an owner of them.
  private let shared = CurrentUser(
    person: Person(name: "bob", uid: nil, known: .forcedCommand), isShared: true)

  @Test func onlyAnAccountOfOnesOwnGivesAccessToFiles() throws {
    #expect(own.fileAccess != nil)
    #expect(shared.fileAccess == nil)
    _ = try own.access(toPathOf: "--output")
    #expect(throws: PermissionError.path(option: "--output")) {
      try shared.access(toPathOf: "--output")
    }
    #expect(throws: PermissionError.variable(option: "env")) {
      try shared.access(toVariableOf: "env")
    }
    _ = try own.ownerAccess(for: "backup")
    #expect(throws: PermissionError.owners(task: "backup")) {
      try shared.ownerAccess(for: "backup")
    }
  }

  @Test func aFileArgumentIsRefusedBeforeItIsLookedAt() throws {
    let file = PathArgument(argument: "/etc/hostname")
    #expect(throws: PermissionError.file(argument: "FILE")) {
      try ConfigurationSource(file, as: shared)
    }
    let input = try ConfigurationSource(PathArgument(argument: "-"), as: shared)
    #expect(input.name == "standard input")
    #expect(try ConfigurationSource(file, as: own).name == "/etc/hostname")
  }

  @Test func aSecretComesFromTheHostOnlyForItsOwnAccount() throws {
    let name = "PATH"
    let value = try #require(ProcessInfo.processInfo.environment[name])
    let option = "--set key=env:"
    let input = try SecretInput("env:\(name)", for: "key", option: option, as: own)
    #expect(try input?.read(for: "key", label: "Key") == value)
    #expect(throws: PermissionError.variable(option: option)) {
      try SecretInput("env:\(name)", for: "key", option: option, as: shared)
    }
    #expect(throws: PermissionError.path(option: "--set key=file:")) {
      try SecretInput("file:/etc/hostname", for: "key", option: "--set key=file:", as: shared)
    }
    #expect(try SecretSource.env(name).text(as: own).get() == value)
    for source in [SecretSource.env(name), .file("/etc/hostname")] {
      let refusal = #expect(throws: AnswerError.self) { try source.text(as: shared).get() }
      #expect(refusal?.fact.sentence.contains("nobody does who shares this account") == true)
    }
  }

  @Test func aPathFieldReadsAndCompletesNothingWithoutAccess() {
    let with = HostFile(access: own.fileAccess)
    let without = HostFile(access: shared.fileAccess)
    guard case .refused(let sentence) = without.reading("/etc/hostname") else {
      Issue.record("read")
      return
    }
    #expect(sentence.contains("it reads no files"))
    guard case .refused(let missing) = with.reading("/none/at/all") else {
      Issue.record("read")
      return
    }
    #expect(missing.hasPrefix("There is no such file"))
    func rest(_ file: HostFile) -> String? {
      guard case .pathCompleted(_, _, let rest) = file.complete("/et", for: Slot("x")) else {
        return nil
      }
      return rest
    }
    #expect(rest(with) == "c/")
    #expect(rest(without) == "")
  }

  @Test func noCommandWorksForNobody() {
    // These print what the program itself says.
    let own = ["fields", "schema", "manual"]
    for command in Self.commands(KYCSetup.self) where command.configuration.subcommands.isEmpty {
      let name = command.configuration.commandName ?? "\(command)".lowercased()
      #expect(command is any UserCommand.Type != own.contains(name), "\(name)")
    }
  }

  private static func commands(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap { commands($0) }
  }
}
