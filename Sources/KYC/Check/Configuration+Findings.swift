package import Forms

extension Configuration {
  /// What is wrong with the configuration as far as that shows offline; stopped, what was found until then.
  package func findings(
    isStopped: @escaping () -> Bool = { false }
  ) throws -> Findings {
    let survey = Survey(self, isStopped: isStopped)
    let concerns: [() throws -> [Finding]] = [
      survey.wizards, survey.groups, survey.ascent, survey.tests, survey.hosts, survey.secrets,
      survey.receiver, survey.doubledConnections, survey.gaps, survey.translations, survey.forms,
    ]
    var found: [Finding] = []
    for concern in concerns where !isStopped() { found += try concern() }
    return Findings(found, isWhole: !isStopped())
  }
}
