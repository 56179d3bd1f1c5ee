import Foundation
import Screen
import TestSupport
import Testing

/// Operators reach a shared host's account through this program alone, and find no way out of it.
@Suite struct WayOutTests {
  /// What an operator of Support tries over ssh, the end that it must have, and what must be said.
  static let attempts: [(words: String, status: Int, says: String)] = [
    ("--database /etc/passwd check", 1, "--database names a path"),
    ("check --database=x", 1, "--database names a path"),
    ("'export --output ~/.ssh/authorized_keys'", 1, "--output names a path"),
    ("apply -", 1, "The file is empty"),
    ("apply /etc/passwd", 1, "FILE names a path"),
    ("plan - --output x", 1, "--output names a path"),
    ("'check; id'", 2, "unexpected argument"),
    ("'check $(id)'", 2, "Unexpected argument"),
    ("'check `id`'", 2, "Unexpected argument"),
    ("'check \"'", 2, "quotation marks"),
    ("--as root check", 1, "--as is not taken"),
    ("check --as=root", 1, "--as is not taken"),
    ("kyc-setup --as root", 1, "--as is not taken"),
    ("/bin/sh", 2, "Unexpected argument"),
    ("scp -t /tmp", 2, "nknown option"),
    ("operators init --administrator bob", 1, "done by root or by the account itself"),
    ("operators recover --administrator bob", 1, "done by root or by the account itself"),
    (
      "operators admit bob --group Administrators", 1,
      "Needs Update on Operators; alice can give it"
    ),
    ("backup /tmp/copy", 1, "done by root or by the account itself"),
    ("key show", 1, "done by root or by the account itself"),
    ("key rotate", 1, "done by root or by the account itself"),
    ("", 2, "needs a terminal"),
    ("--plain", 2, "needs a terminal"),
    ("--answers /etc/passwd", 1, "--answers names a path"),
    ("--plain --record /tmp/record", 1, "--record names a path"),
  ]

  @Test func whatIsTriedOverSSHIsRefused() async throws {
    let script =
      "at alice operators admit bob --group Support > /dev/null\n"
      + Self.attempts.map { "echo \"@\"; end at bob \($0.words)" }.joined(separator: "\n")
    let done = try await SharedHost.run(script)
    let answers = done.output.split(separator: "@\n", omittingEmptySubsequences: false).dropFirst()
    try #require(answers.count == Self.attempts.count, "\(done)")
    for (attempt, answer) in zip(Self.attempts, answers) {
      #expect(answer.hasSuffix("= \(attempt.status)\n"), "\(attempt.words): \(answer)")
      #expect(answer.contains(attempt.says), "\(attempt.words): \(answer)")
      #expect(!answer.contains("uid="), "a shell saw it")
    }
  }

  @Test func neitherFilesNorPortsNorVariablesGetThrough() async throws {
    let done = try await SharedHost.run(
      """
      at alice operators admit bob --group Support > /dev/null
      echo "get /etc/passwd $T/stolen" > "$T/batch"
      echo "@ sftp"; end sftp -P $PORT -o BatchMode=yes -o StrictHostKeyChecking=no \\
        -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -i "$T/bob.key" -b "$T/batch" kyc-setup@127.0.0.1
      ls "$T/stolen" 2>&1
      echo "@ forwarding"
      end timeout 5 ssh $OPTIONS -i "$T/bob.key" -W 127.0.0.1:$PORT kyc-setup@127.0.0.1
      echo "@ variables"
      export KYC_SETUP_DATABASE=$T/other KYC_SETUP_KEY_FILE=$T/key XDG_DATA_HOME=$T/data \\
        XDG_CONFIG_HOME=$T/config HOME=$T/bob TERMINFO=$T/terminfo LOCPATH=$T/locale \\
        SUDO_UID=0 SUDO_USER=root LOGNAME=root USER=root CREDENTIALS_DIRECTORY=$T \\
        SSH_CONNECTION='6.6.6.6 1 2.2.2.2 2'
      end at bob -o SendEnv='*' diag 2>&1 | grep -E '^(File|Operator|=)'
      end ssh $OPTIONS -o SendEnv='*' -i "$T/bob.key" kyc-setup@127.0.0.1 diag < /dev/null 2>&1 \\
        | grep -E '^(File|Operator|=)'
      ls "$T/other" "$T/data" "$T/config" 2>&1 | head -3
      """)
    let parts = done.output.split(separator: "@ ").map(String.init)
    try #require(parts.count == 3, "\(done)")
    #expect(!parts[0].contains("= 0") && parts[0].contains("No such file"))
    #expect(!parts[1].contains("= 0") && !parts[1].contains("SSH-2.0"))
    #expect(parts[2].contains("File: /var/lib/kyc-setup/back-office.sqlite"))
    #expect(parts[2].contains("Operator: bob"))
    #expect(parts[2].components(separatedBy: "No such file").count == 4)
  }

  @Test func aFileThatComesOverSSHNamesNothingOfTheHost() async throws {
    let done = try await SharedHost.run(
      """
      over() { ssh $OPTIONS -i "$T/alice.key" kyc-setup@127.0.0.1 "$@" 2>&1; echo "= $?"; }
      made='externalConnections:
      - {name: main, caption: Main, provider: IdenfyConnection}'
      echo "$made" | over apply - --quiet
      over export < /dev/null | grep -v '^=' > "$T/export"
      over plan - < "$T/export"
      for source in 'env: HOME' 'file: /etc/passwd'; do
        echo "externalConnections: [{name: main, key: {$source}}]" | over apply -
      done
      """)
    #expect(done.output.hasPrefix("= 0\nNo changes: "), "\(done)")
    #expect(done.output.contains("standard input:1:41: key: env names a variable of this host"))
    #expect(done.output.contains("standard input:1:41: key: file names a path"))
    #expect(done.output.components(separatedBy: "= 1\n").count == 3, "\(done)")
  }

  @Test func noProgramIsStartedAndNoOtherPathIsOpened() async throws {
    let done = try await SharedHost.run(
      """
      at alice operators admit bob --group Support > /dev/null
      mkdir -m 777 "$T/trace"
      ssh-keygen -q -t ed25519 -N '' -f "$T/traced.key"
      printf 'command="strace -f -qq -e trace=execve,execveat,openat,open,creat -o %s %s --as bob",restrict,pty %s\\n' \\
        "$T/trace/out" "$P" "$(cat "$T/traced.key.pub")" >> /etc/ssh/kyc-setup_keys
      at traced check; at traced operators
      cat "$T/trace/out" > "$T/trace/all"
      at traced check > /dev/null
      cat "$T/trace/out" >> "$T/trace/all"
      grep -c execve "$T/trace/all"
      grep -E 'execve' "$T/trace/all" | grep -v 'debug/kyc-setup"' | grep -vE 'execve\\("/[^"]*kyc-setup", \\[' | head -5
      echo "@"
      grep -oE '(openat\\(AT_FDCWD|open\\(), ?"[^"]*"|openat\\(AT_FDCWD, "[^"]*"' "$T/trace/all" | sed 's/.*"\\(.*\\)"/\\1/' | sort -u
      """)
    let parts = done.output.components(separatedBy: "@\n")
    try #require(parts.count == 2, "\(done)")
    #expect(parts[0].contains("no findings"))
    #expect(!parts[0].contains("execve("), "\(parts[0])")
    let allowed = [
      "/var/lib/kyc-setup/", "/etc/kyc-setup/key", "/etc/ld.so", "/lib/", "/usr/lib/", "/lib64/",
      "/opt/swift/", "/usr/share/zoneinfo", "/etc/localtime", "/etc/passwd", "/etc/group",
      "/etc/nsswitch.conf", "/proc/", "/sys/fs/cgroup", "/sys/devices/system/cpu", "/dev/null",
      "/dev/urandom", "/usr/share/locale", "/dev/tty", "/var/lib/kyc-setup",
    ]
    let paths = parts[1].split(separator: "\n").map(String.init)
    let others = paths.filter { path in !allowed.contains { path.hasPrefix($0) } }
    prove("Opened over ssh: \(paths.count) paths, none outside of what may be.")
    #expect(paths.count > 5)
    #expect(
      others.allSatisfy { $0.contains("/.build/") || $0.hasSuffix(".so") || $0.isEmpty },
      "\(others)")
  }

  @Test func aPathFieldReadsNothingThere() async throws {
    try await TemporaryFolder.lend { folder in
      let command = try await SharedHost.command(
        "exec ssh -tt $OPTIONS -i \"$T/alice.key\" kyc-setup@127.0.0.1 guide", in: folder)
      try await Pane.open(command, size: Size(rows: 24, columns: 80)) { pane in
        try await pane.expect("Step 1 of 8")
        try await pane.press("C-s")
        try await pane.expect("Step 2 of 8")
        try await pane.press("Down", "Down")
        try await pane.type("/etc/passwd")
        try await pane.press("Enter")
        try await pane.expect("paste the values")
        try await pane.press("C-c")
        try await pane.press("C-c")
      }
    }
  }
}
