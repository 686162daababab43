/// The findings of one place as they come.
actor DoctorNotes {
  private(set) var findings: [Finding] = []
  private let report: DoctorReport
  private let output: Output?

  init(report: DoctorReport, output: Output?) {
    self.report = report
    self.output = output
  }

  /// Takes a finding in once, and prints it. A reader who has gone is found out at the end.
  func add(_ finding: Finding) {
    guard !findings.contains(where: { $0.check == finding.check }) else { return }
    findings.append(finding)
    try? output?.data(report.lines(of: finding))
  }
}
