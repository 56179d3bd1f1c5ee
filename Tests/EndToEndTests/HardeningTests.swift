import Foundation
import Glibc
import Store
import TestSupport
import Testing

/// What the process gives away: nothing on disk, nothing to others, no rights that it was not started with.
@Suite struct HardeningTests {
  @Test func noDumpIsWrittenAndNobodyReadsItsMemory() async throws {
    try await Visit.open { visit in
      try await visit.pane.expect("External connections")
      let process = visit.pane.process
      let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
      let core = try #require(
        limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
      #expect(core.split(whereSeparator: \.isWhitespace).filter { $0 == "0" }.count == 2)
    }
    try await TemporaryFolder.lend { home in
      let done = try await Shell.run(
        [
          "strace", "-f", "-qq", "-e", "trace=prctl,prlimit64,umask", "-o", home.file("trace"),
          try BuiltProgram.path(), "--version",
        ], home: home)
      #expect(done.status == 0)
      let trace = try home.read("trace")
      #expect(trace.contains("umask(077)"))
      #expect(trace.contains("prctl(PR_SET_DUMPABLE, SUID_DUMP_DISABLE"))
      #expect(trace.contains("RLIMIT_CORE, {rlim_cur=0, rlim_max=0}"))
    }
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP])
  func aCrashIsOneLineWithATerminalAndWithout(_ number: Int32) async throws {
    try await Visit.open { visit in
      try await visit.pane.expect("External connections")
      visit.pane.signal(number)
      let status = try await visit.pane.exitStatus()
      #expect(status == 128 + Int(number))
      let last = try await visit.pane.snapshot()
      #expect(!last.isAlternate)
      #expect(last.text.contains("The program was ended by SIG"))
    }
    try await TemporaryFolder.lend { home in
      // As it writes its answer no terminal was claimed; the runtime is told to report crashes itself, and by
      // which program, since the released one has none beside it.
      let done = try await Shell.run(
        [
          "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=write", "-e",
          "inject=write:signal=\(number):when=1", try BuiltProgram.path(), "--version",
        ], home: home, environment: ["SWIFT_BACKTRACE": "enable=yes,swift-backtrace=/bin/true"])
      #expect(done.status == 128 + Int(number), "\(done)")
      #expect(done.errors.hasPrefix("The program was ended by SIG"))
      #expect(done.errors.split(separator: "\n").count == 1, "\(done.errors)")
      let left = try FileManager.default.contentsOfDirectory(atPath: home.path)
      #expect(left.filter { $0.contains("core") || $0.hasSuffix(".log") }.isEmpty)
    }
  }

  @Test(arguments: ["chown nobody", "chgrp nogroup"])
  func aSetIdStartIsRefused(_ command: String) async throws {
    try await TemporaryFolder.lend { home in
      let bit = command.hasPrefix("chown") ? "u+s" : "g+s"
      let script = """
        cp "$1" program
        \(command) program
        chmod 755 program
        chmod \(bit) program
        ./program diag
        """
      let root = try await OwnMounts.prefix(.host, home: home)
      let done = try await Shell.run(
        root + ["sh", "-ec", script, "sh", try BuiltProgram.path()], home: home)
      #expect(done.status == 3 && done.output == "", "\(done)")
      #expect(done.errors.hasPrefix("The program was started with rights that are not those"))
      #expect(!FileManager.default.fileExists(atPath: home.file(".local")))
    }
  }

  /// A newer program migrates the file while somebody sits in a form of this one.
  @Test func theOldSaveIsRefusedAndItsDraftIsKept() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try await desk.visit(["open", "levels", "0"]) { visit in
        try await visit.pane.expect("Caption")
        try await visit.pane.press("Down", "C-u")
        try await visit.pane.type("Beginners")
        try await visit.untilKept("Beginners", in: desk)
        let newer = Schema.current.version + 1
        _ = try await desk.select(
          "CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT; PRAGMA user_version = \(newer)")
        try await visit.pane.press("C-s")
        try await visit.pane.expect("the refusal") { now in
          now.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .contains("a newer program has brought this file to schema \(newer)")
        }
        #expect(try await desk.draft("caption") == "Beginners")
        #expect(try await desk.select("SELECT caption FROM level") == "{\"en\":\"Level 0\"}")
      }
    }
  }
}
