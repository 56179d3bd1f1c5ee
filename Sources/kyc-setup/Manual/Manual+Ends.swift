extension Manual {
  /// What is told behind the commands: exit codes, the environment, files.
  static let ends = """
    .Sh ENVIRONMENT
    None of these but the last four counts for whoever shares the account.
    .Bl -tag -width Ds
    .It Ev KYC_SETUP_DATABASE
    The database file, unless
    .Fl \\-database
    names one.
    .It Ev KYC_SETUP_KEY_FILE
    The file with the keys that seal secrets.
    .It Ev CREDENTIALS_DIRECTORY
    Where systemd puts the key as a credential.
    .It Ev KYC_SETUP_PLAIN
    Whether plain mode is wanted: anything but 0.
    .It Ev XDG_DATA_HOME , Ev XDG_CONFIG_HOME
    The folders of the account's data and configuration.
    .It Ev TERM , Ev NO_COLOR
    What the terminal is, and that it shall show no colours.
    .It Ev ESCDELAY
    How many milliseconds an Esc waits for more.
    .It Ev LANG , Ev LC_ALL
    Where they name no UTF-8, all is drawn with ASCII signs.
    .It Ev SSH_CONNECTION
    The address that the history keeps as claimed.
    .El
    .Sh FILES
    .Bl -tag -width Ds
    .It Pa /var/lib/kyc\\-setup/back\\-office.sqlite
    The database of a shared host, where its folder is there.
    .It Pa \\(ti/.local/share/kyc\\-setup/back\\-office.sqlite
    The database of an account.
    .It Pa /etc/kyc\\-setup/key
    The keys of a shared host.
    .It Pa \\(ti/.config/kyc\\-setup/key
    The keys of an account. Keep a copy apart from the database.
    .It Pa \\(ti/.config/kyc\\-setup/plain
    An empty file where plain mode was chosen; screens take it away.
    .El
    .Sh EXIT STATUS
    .Bl -tag -width Ds
    .It 0
    Done.
    .It 1
    Findings, or refused.
    .It 2
    Wrong usage.
    .It 3
    The Back Office cannot be opened, or the output not be written.
    .El
    .Sh SEE ALSO
    .Nm Cm fields
    prints every field of every form;
    .Nm Fl \\-generate\\-completion\\-script Ar shell
    prints what completes words in bash, zsh or fish.
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
