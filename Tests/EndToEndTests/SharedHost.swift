import TestSupport
import Testing

/// A host that operators share, with its own accounts, files, sudo and sshd, for as long as one script runs.
///
/// All of it is mounted over the real one, in a mount namespace that goes with the script.
enum SharedHost {
  /// The command that runs a script there; in it are `as ACCOUNT ...`, `at OPERATOR ...` by ssh, and `$P`, the program.
  static func command(
    _ script: String, in folder: TemporaryFolder,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> [String] {
    try folder.write(setUp + script, to: "host.sh")
    try folder.write("", to: "mount/x")
    return try await OwnMounts.prefix(.host, home: folder, sourceLocation: sourceLocation) + [
      "bash", folder.file("host.sh"), folder.file("mount"), try BuiltProgram.path(),
    ]
  }

  /// Runs a script there to its end.
  static func run(
    _ script: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Finished {
    try await TemporaryFolder.lend { folder in
      try await Shell.run(
        command(script, in: folder, sourceLocation: sourceLocation), home: folder,
        limit: .seconds(300))
    }
  }

  private static let setUp = """
    set -e
    umask 022
    T=$1 P=$2
    chmod 711 "$HOME"
    mount -t tmpfs -o mode=755 tmpfs "$T"
    mkdir "$T/up" "$T/work" "$T/bin"
    mount -t overlay overlay -olowerdir=/etc,upperdir="$T/up",workdir="$T/work" /etc
    mount -t tmpfs -o mode=755 tmpfs /var/lib
    mount -t tmpfs -o mode=755 tmpfs /run
    mkdir -m 755 /run/sshd
    unset HOME
    # What the README says: a service account that owns the file, and no other way to it.
    useradd --system --user-group --home-dir /etc/kyc-setup --shell /bin/sh kyc-setup
    usermod --password '*' kyc-setup
    install -d -m 700 -o kyc-setup -g kyc-setup /var/lib/kyc-setup
    for name in alice bob; do
      useradd --create-home --home-dir "$T/$name" --shell /bin/sh $name
      ssh-keygen -q -t ed25519 -N '' -f "$T/$name.key"
      printf 'command="%s --as %s",restrict,pty %s\\n' "$P" $name "$(cat "$T/$name.key.pub")"
    done > /etc/ssh/kyc-setup_keys
    printf 'alice,bob ALL=(kyc-setup) NOPASSWD: %s, !%s *--as*\\n' "$P" "$P" > /etc/sudoers.d/kyc-setup
    "$P" key make > /dev/null
    "$P" operators init --administrator alice > /dev/null
    ssh-keygen -q -t ed25519 -N '' -f "$T/host"
    cat > "$T/sshd_config" <<END
    ListenAddress 127.0.0.1
    HostKey $T/host
    PidFile none
    UsePAM no
    PasswordAuthentication no
    AuthorizedKeysFile /etc/ssh/kyc-setup_keys
    DisableForwarding yes
    PermitUserRC no
    PermitUserEnvironment no
    AcceptEnv *
    Subsystem sftp internal-sftp
    END
    # It is there once its log says that it listens; another port is tried where one is taken.
    listens() {
      PORT=$((20000 + RANDOM % 20000))
      : > "$T/sshd.log"
      /usr/sbin/sshd -D -p $PORT -f "$T/sshd_config" -E "$T/sshd.log" &
      timeout 60 grep -q -m 1 "^Server listening on" < <(tail -n +1 -f --pid=$! "$T/sshd.log")
    }
    listens || listens || listens || { echo "sshd does not listen; its log:"; cat "$T/sshd.log"; exit 99; } >&2
    as() { local name=$1; shift; setpriv --reuid $name --regid $name --init-groups --reset-env "$@"; }
    OPTIONS="-p $PORT -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
    at() { local name=$1; shift; ssh $OPTIONS -i "$T/$name.key" kyc-setup@127.0.0.1 -- "$@" < /dev/null; }
    end() { "$@" 2>&1 && echo "= 0" || echo "= $?"; }
    DB=/var/lib/kyc-setup/back-office.sqlite
    set +e

    """
}
