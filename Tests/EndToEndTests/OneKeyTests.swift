import Foundation
import Glibc
import Store
import TestSupport
import Testing

/// One key for all files of an account, whoever comes first, and none but that.
@Suite struct OneKeyTests {
  @Test func fiftyFirstStartsMakeOneKey() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      let said = try await withThrowingTaskGroup(of: Finished.self) { group in
        for number in 0..<50 {
          group.addTask {
            try await desk.run("diag", "--database", home.file("office-\(number % 5).sqlite"))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(said.allSatisfy { $0.status == 0 && $0.errors == "" })
      let keys = Set(
        said.flatMap { $0.output.split(separator: "\n") }.filter { $0.hasPrefix("Sealing key") })
      #expect(keys.count == 1)
      for number in 0..<5 { #expect(try desk.trouble(home.file("office-\(number).sqlite")) == nil) }
      #expect(try ringSize(desk) == 1)
      let names = try FileManager.default.subpathsOfDirectory(atPath: home.path)
      #expect(names.filter { $0.hasSuffix(".new") }.isEmpty)
      prove("50 first starts at once over 5 files: \(keys.count) key, every secret opens.")
    }
  }

  private func ringSize(_ desk: TestBackOffice) throws -> Int {
    try desk.home.read(".config/kyc-setup/key").split(separator: "\n").count - 1
  }

  @Test func aKeyThatWasMovedAwayIsNotMadeAnew() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      rename(desk.keyFile, desk.keyFile + ".away")
      for command in [["check"], ["diag"], ["backup", home.file("b.sqlite")]] {
        let done = try await Shell.run([try BuiltProgram.path()] + command, home: home)
        #expect(done.status == 0, "\(done)")
      }
      for command in [["show"], ["rotate"], ["forget", "1234"]] {
        let done = try await Shell.run([try BuiltProgram.path(), "key"] + command, home: home)
        #expect(done.status == 3 && done.errors.contains("This file needs key "), "\(done)")
        #expect(done.errors.contains("looked in \(desk.keyFile)"))
      }
      #expect(access(desk.keyFile, F_OK) != 0)
      rename(desk.keyFile + ".away", desk.keyFile)
      #expect(try desk.trouble() == nil)
    }
  }

  @Test func everyFileIsPrivateWhateverTheMask() async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      let commands = [["diag"], ["key", "rotate"], ["backup", home.file("b.sqlite")]]
      for command in commands {
        let words = ["sh", "-c", "umask 000; exec \"$@\"", "sh", try BuiltProgram.path()] + command
        #expect(try await Shell.run(words, home: home).status == 0)
      }
      let open = try await Shell.run(
        [
          "find", home.path, "-mindepth", "1", "-perm", "/077", "-o", "-type", "f", "!", "-perm",
          "600",
        ],
        home: home)
      #expect(open.output == "")
      let files = try await Shell.run(["find", home.path, "-type", "f"], home: home)
      #expect(files.output.split(separator: "\n").count == 3, "\(files.output)")
      #expect(try desk.trouble() == nil)
    }
  }

  /// A way to put something else in the place of the file or of its key.
  struct Trick: Sendable, CustomStringConvertible {
    let name: String
    let command: @Sendable (TestBackOffice) -> String
    let sentence: String
    var needsRoot = false
    var description: String { name }
  }

  static let tricks = [
    Trick(
      name: "file a symbolic link",
      command: { "mv \($0.database) \($0.home.path)/x; ln -s \($0.home.path)/x \($0.database)" },
      sentence: "is a symbolic link"),
    Trick(
      name: "file a hard link", command: { "ln \($0.database) \($0.home.path)/x" },
      sentence: "has 2 names"),
    Trick(
      name: "folder of the file open to its group",
      command: { "chmod g+w $(dirname \($0.database))" }, sentence: "Other accounts can write in"),
    Trick(
      name: "key a symbolic link",
      command: { "mv \($0.keyFile) \($0.home.path)/x; ln -s \($0.home.path)/x \($0.keyFile)" },
      sentence: "is a link, folder or device"),
    Trick(
      name: "key open to its group", command: { "chmod g+r \($0.keyFile)" },
      sentence: "is open to other accounts (mode 0640)"),
    Trick(
      name: "folder of the key open to its group",
      command: { "chmod g+w $(dirname \($0.keyFile))" },
      sentence: "Other accounts can put another key file into"),
    Trick(
      name: "key of another account", command: { "chown nobody \($0.keyFile)" },
      // Who is not root cannot even read it.
      sentence: geteuid() == 0 ? "belongs to nobody" : "cannot be read: Permission denied",
      needsRoot: true),
  ]

  @Test(arguments: tricks) func itIsRefused(_ trick: Trick) async throws {
    try await TemporaryFolder.lend { home in
      let desk = TestBackOffice(home: home)
      try await desk.furnishSecrets()
      let root = trick.needsRoot ? try await OwnMounts.prefix(.host, home: home) : []
      let played = try await Shell.run(root + ["sh", "-ec", trick.command(desk)], home: home)
      #expect(played.status == 0, "\(played)")
      let done = try await desk.run("key", "show")
      #expect(done.status == 3 && done.errors.contains(trick.sentence), "\(done)")
    }
  }
}
