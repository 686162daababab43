extension RoleRemoval {
  /// A section a database, the one that reported the failure first, and at the end what is still left anywhere.
  var script: SQLScript {
    var sections = [
      SQLScript.Section(
        remarks: ["The database that reported the failure: start there, as an administrator."] + remarks,
        statements: listing + cure)
    ]
    sections += databases.map {
      SQLScript.Section(
        remarks: ["Another database that the log names."], connect: $0.connect(role: roleLiteral),
        statements: listing + cure)
    }
    sections.append(
      SQLScript.Section(
        remarks: [
          "Where anything is left: no row means that the role can be dropped, as the next run of the task does."
        ],
        statements: [whereItIsLeft]))
    if hasUnnamedDatabases { sections.append(blankForDatabase) }
    return SQLScript(sections: sections)
  }

  private var remarks: [String] {
    let heir = [
      "Without --owner, the current user gets what the role owns. Views, rules and SECURITY DEFINER functions of the role",
      "then run with that user's rights: name an owner with few rights where the current user is an administrator.",
    ]
    return ["Read first what the queries list; then run it as a whole."] + (owner == nil ? heir : [])
  }

  private var blankForDatabase: SQLScript.Section {
    SQLScript.Section(
      remarks: [
        "The log may not name every database. For each one that the query above still lists: write its name in place of",
        "\(Self.place) and run what follows without the dashes at the head of its lines.",
      ],
      connect: SQLText.connect(to: Self.place), statements: listing + cure, isBlank: true)
  }

  /// The cure in one database, for a role that has to be found first.
  var blankForRole: SQLScript.Section {
    SQLScript.Section(
      remarks: [
        "In each database: write the role's name in place of \(Self.place) and run what follows without the dashes at the",
        "head of its lines.",
      ], statements: listing + cure, isBlank: true)
  }
}
