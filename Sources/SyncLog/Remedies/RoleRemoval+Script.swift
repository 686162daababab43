extension RoleRemoval {
  /// A section a database, the one that reported the failure first, and at the end what is still left anywhere.
  var script: SQLScript {
    var sections = [section(["In the database that reported the failure."], connect: nil)]
    sections += databases.map {
      section(["In another database that the failure names."], connect: SQLText.connect(to: $0))
    }
    sections.append(
      SQLScript.Section(
        remarks: [
          "What is left anywhere; no row means that the role can be dropped. The service does that at its next run."
        ],
        statements: [whereItIsLeft]))
    if hasUnnamedDatabases { sections.append(blank) }
    return SQLScript(sections: sections)
  }

  private func section(_ remarks: [String], connect: String?) -> SQLScript.Section {
    SQLScript.Section(remarks: remarks, connect: connect, statements: listing + cure)
  }

  private var blank: SQLScript.Section {
    SQLScript.Section(
      remarks: [
        "The log doesn't name every database. For each one that the query above still lists: write its name in place of",
        "FILL_IN, and run what follows, with the two dashes before each line taken away.",
      ],
      connect: "\\connect -reuse-previous=on \"dbname='FILL_IN'\"", statements: listing + cure, isBlank: true)
  }
}
