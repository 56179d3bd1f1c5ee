import TestSupport
import Testing

/// The packaged service account, on a host of its own: what it may do with its key, and what root does for it.
@Suite struct ServiceAccountTests {
  /// Runs a script where the account is there, with a key that root made, and a file in `$HOME`.
  private func host(
    _ script: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Finished {
    try await TemporaryFolder.lend { folder in
      try folder.write(
        """
        set -e
        umask 022
        T=$1 P=$2
        chmod 711 "$HOME"
        mount -t tmpfs -o mode=755 tmpfs "$T"
        mkdir "$T/up" "$T/work"
        mount -t overlay overlay -olowerdir=/etc,upperdir="$T/up",workdir="$T/work" /etc
        useradd --system --create-home --home-dir "$T/home" --shell /bin/sh kyc-setup
        chmod 700 "$T/home"
        export HOME="$T/home" DB="$T/home/back-office.sqlite"
        as() { setpriv --reuid kyc-setup --regid kyc-setup --init-groups "$@"; }
        "$P" key make --database "$DB" > /dev/null
        \(script)
        """, to: "host.sh")
      try folder.write("", to: "mount/x")
      let prefix = try await OwnMounts.prefix(
        .host, home: folder, sourceLocation: sourceLocation)
      return try await Shell.run(
        prefix + ["sh", folder.file("host.sh"), folder.file("mount"), try BuiltProgram.path()],
        home: folder)
    }
  }

  @Test func rootMakesTheKeyOnce() async throws {
    let done = try await host(
      """
      stat -c '%n %U %G %a' /etc/kyc-setup /etc/kyc-setup/key "$DB"
      as "$P" key show --database "$DB"
      find "$T/home" ! -user kyc-setup
      ls -A "$T/home"
      "$P" key make --database "$DB" 2>&1 || echo "= $?"
      mv /etc/kyc-setup/key /etc/kyc-setup/away
      "$P" key make --database "$DB" 2>&1 || echo "= $?"
      as "$P" key make --database "$DB" 2>&1 || echo "= $?"
      as "$P" diag --database "$T/home/new.sqlite"
      as "$P" key make --database "$T/home/new.sqlite" 2>&1 || echo "= $?"
      ls -A /etc/kyc-setup
      """)
    #expect(done.status == 0 && done.errors == "", "\(done)")
    let lines = done.output.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(2) == [
        "/etc/kyc-setup root root 755", "/etc/kyc-setup/key root kyc-setup 640",
      ])
    #expect(try lines.at(2).hasSuffix("back-office.sqlite kyc-setup kyc-setup 600"))
    #expect(done.output.contains("already. Seal it with another: kyc-setup key rotate\n= 1"))
    #expect(lines.filter { $0 == "= 3" }.count == 3, "\(done.output)")
    #expect(done.output.contains("This file needs key "))
    #expect(
      done.output.contains(
        "There is no key at /etc/kyc-setup/key yet, and root makes it. As root: kyc-setup key make")
    )
    #expect(lines.last == "away" && lines.contains("back-office.sqlite"))
  }

  @Test func aKeyThatAnotherGroupReadsIsRefused() async throws {
    let done = try await host(
      "usermod -aG users kyc-setup; chgrp users /etc/kyc-setup/key; as \"$P\" key show --database \"$DB\""
    )
    #expect(done.status == 3, "\(done)")
    #expect(
      done.errors.contains("may read the key file /etc/kyc-setup/key; only the group"), "\(done)")
  }

  @Test func theServiceCannotRotateAndSaysWhoCan() async throws {
    let done = try await host(
      "as \"$P\" key show --database \"$DB\"; as \"$P\" key rotate --database \"$DB\"")
    #expect(done.status == 3, "\(done)")
    #expect(done.output.contains("the packaged service account"))
    #expect(done.errors.contains("The key file /etc/kyc-setup/key is written by root only"))
  }

  @Test func rootRotatesForTheService() async throws {
    let done = try await host(
      """
      as sqlite3 "$DB" "UPDATE backOffice SET name = 'Acme'; PRAGMA journal_mode"
      "$P" key rotate --database "$DB"
      stat -c '%n %U %G %a' /etc/kyc-setup/key
      find "$T/home" ! -user kyc-setup
      as "$P" key show --database "$DB"
      as sqlite3 "$DB" "SELECT operator FROM revision"
      ls -A /etc/kyc-setup
      FIRST=$(sed -n 2p /etc/kyc-setup/key | cut -c1-8)
      "$P" key forget "$FIRST" --yes --database "$DB"
      stat -c '%n %U %G %a' /etc/kyc-setup/key
      as "$P" key show --database "$DB" | tail -1
      find "$T/home" ! -user kyc-setup
      """)
    #expect(done.status == 0 && done.errors == "", "\(done)")
    let lines = done.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0 == "/etc/kyc-setup/key root kyc-setup 640" }.count == 2, "\(done)")
    #expect(lines.contains("root"), "the history names who did it")
    #expect(!done.output.contains("/home/"), "nothing there became root's: \(done.output)")
    #expect(lines.contains("Sealed values  2, all open"))
    #expect(lines.last?.hasSuffix("active   opens this file") == true)
  }

  /// The file that systemd takes a credential from, which the service itself cannot read.
  @Test func rootRotatesACredential() async throws {
    let done = try await host(
      """
      mv /etc/kyc-setup/key /etc/kyc-setup/store
      chmod 600 /etc/kyc-setup/store
      KYC_SETUP_KEY_FILE=/etc/kyc-setup/store "$P" key rotate --database "$DB"
      stat -c '%n %U %a' /etc/kyc-setup/store
      find "$T/home" ! -user kyc-setup
      mkdir "$T/credentials"
      cp /etc/kyc-setup/store "$T/credentials/kyc-setup-key"
      chown -R kyc-setup "$T/credentials"
      CREDENTIALS_DIRECTORY="$T/credentials" as "$P" key show --database "$DB"
      """)
    #expect(done.status == 0 && done.errors == "", "\(done)")
    #expect(done.output.contains("/etc/kyc-setup/store root 600\n"))
    #expect(done.output.contains("a systemd credential"))
    #expect(!done.output.contains("/home/"))
  }
}
