extension LogLine {
  /// What a line is, so that a board can word and mark it.
  package enum Kind: Equatable, Sendable {
    /// The head of an entry: the stamp as printed; its text is the entry's first words.
    indirect case entry(LogOutcome, stamp: String?)
    case text
    /// Has no text: the facts are worded by who shows them.
    indirect case job(JobResult)
    /// The first line of a server's words.
    indirect case error(ErrorHead)
    /// A further line of a server's words.
    case errorText
    /// The first line of a part of an error.
    case section(Section)
    /// A further line of such a part.
    case sectionText
    /// One line on why the job failed; has no text.
    indirect case cause(Wording)
    /// Heads the objects of one kind of dependence; has no text.
    case dependents(Dependent.How, count: Int)
    /// An object; its text is the line as it came.
    indirect case dependent(Dependent)
    /// The line that the log was cut in.
    case partial
    /// Stand for what the server counts but doesn't list; have no text.
    case omittedObjects(Int)
    case omittedDatabases(Int)
    /// Heads the tree of a JSON value, with its number of fields; has no text.
    case jsonTree(fields: Int)
    case json
    /// The first line of an array or object that isn't empty, with the number of its items or fields.
    case jsonOpening(count: Int, isArray: Bool)
    /// Heads text that was meant as JSON; has no text.
    case broken(BrokenJSON.Kind)
    /// Could not be parsed and is shown as it came.
    case raw
    /// Heads the text that an error was read from, with its number of lines; has no text.
    case source(lines: Int)
    /// A line of such text.
    case sourceText
    /// Parts two entries.
    case blank
    /// Stands for lines that were left out at the end.
    case omitted(lines: Int)
  }

  /// What stands before a server's words.
  package struct ErrorHead: Equatable, Sendable {
    /// As printed.
    package let severity: String?
    /// Five characters.
    package let sqlState: String?
    /// Whether the log says the SQLSTATE, rather than that it follows from the cause.
    package let isStateGiven: Bool
  }

  /// The labelled parts of an error, in the order in which they are shown.
  package enum Section: Equatable, Sendable, CaseIterable {
    case detail, hint, position, context, internalQuery, location, cause, action, node, peer
  }
}
