extension LogLineBuilder {
  /// From so many lines on a section folds, and from so many on it is folded at first.
  private static let longSection = Folds.long(8, folded: 40)
  private static let longTable = Folds.long(6, folded: 200)

  mutating func append(_ job: JobResult, _ explained: Explanation.Job?) {
    append(.job(job), "", indent: 1, value: job.jobID.map { .text($0[...]) })
    guard let message = job.message, !Blanks.areAll(message[...]) else { return }
    guard job.outcome != .succeeded else { return appendTrimmed(message[...], .text, indent: 2) }
    append(explained?.error ?? ServerError(message), cause: explained?.cause, indent: 2)
  }

  /// The words, the labelled parts, and why it came about.
  mutating func append(_ error: ServerError, cause: Cause?, indent: Int) {
    let head = LogLine.ErrorHead(
      severity: error.severity, sqlState: error.sqlState ?? cause?.sqlState,
      isStateGiven: error.sqlState != nil || cause?.isSQLStateGiven == true)
    let message = Blanks.trim(error.message[...])
    let line = lines.count
    append(message, head: .error(head), rest: .errorText, indent: indent, folds: Self.longSection)
    markError(at: line)
    for section in LogLine.Section.allCases {
      guard let text = error.text(of: section), !Blanks.areAll(text[...]) else { continue }
      append(section, text, isCut: cause?.objects.partial != nil, indent: indent)
    }
    if let cause, cause.isTelling { append(.cause(cause.summary), "", indent: indent) }
  }

  private mutating func append(_ section: LogLine.Section, _ text: String, isCut: Bool, indent: Int) {
    if section == .detail {
      let list = DependentList(detail: text, isCut: isCut)
      if list.objects.contains(where: { $0.how != .unparsed }) { return append(list, indent: indent) }
    }
    append(Blanks.trim(text[...]), head: .section(section), rest: .sectionText, indent: indent, folds: Self.longSection)
  }

  /// The objects grouped by what they have to do with the role, each group in the order of the lines.
  private mutating func append(_ list: DependentList, indent: Int) {
    let groups = Dictionary(grouping: list.objects, by: \.how)
    var done: Set<Dependent.How> = []
    for object in list.objects where done.insert(object.how).inserted {
      append(object.how, groups[object.how] ?? [], indent: indent)
    }
    if let partial = list.partial { append(.partial, partial, indent: indent + 1) }
    if let count = list.omittedObjects { append(.omittedObjects(count), "", indent: indent + 1) }
    if let count = list.omittedDatabases { append(.omittedDatabases(count), "", indent: indent + 1) }
  }

  private mutating func append(_ how: Dependent.How, _ objects: [Dependent], indent: Int) {
    let names = objects.map { $0.raw ?? $0.name ?? "" }.joined(separator: "\n")
    group(
      .dependents(how, count: objects.count), "", indent: indent, value: .text(names[...]), folds: Self.longTable
    ) { builder in
      for object in objects { builder.append(object, indent: indent + 1) }
    }
  }

  /// A name may hold line ends; the line as it came is cut there.
  private mutating func append(_ object: Dependent, indent: Int) {
    let value = (object.name ?? object.raw).map { LogLine.Value.text($0[...]) }
    let raw = object.raw ?? ""
    let line = raw.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
    append(.dependent(object), String(Substring(line)), indent: indent, value: value)
  }
}

extension ServerError {
  fileprivate func text(of section: LogLine.Section) -> String? {
    switch section {
    case .detail: detail
    case .hint: hint
    case .position: position.map(String.init)
    case .context: context
    case .internalQuery: internalQuery
    case .location: location
    case .cause: cause
    case .action: action
    case .node: node
    case .peer: peer
    }
  }
}

extension Cause {
  /// Whether it says more than the error does.
  fileprivate var isTelling: Bool { !["unknown", "info", "empty"].contains(id) }
}
