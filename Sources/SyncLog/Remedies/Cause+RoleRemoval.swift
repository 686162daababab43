/// The remedy of a role that can't be dropped.
extension Cause {
  /// The console first, since it makes again what SQL removed; then database by database; then the next run.
  func roleSteps(_ options: RemedyOptions) -> [Remedy.Step] {
    var steps = consoleStep.map { [$0] } ?? []
    switch RoleRemoval.plan(self, options) {
    case .removal(let removal): steps += removal.steps
    case .unknownRole: steps.append(searchStep)
    case .impossibleOwner: steps.append(ownerStep)
    }
    steps.append(
      Remedy.Step(
        .console, place: .syncTasks,
        Wording("Run the task again: it drops the role itself.", "重新同步该任务：角色由同步任务自行删除。"),
        source: "dataartsstudio_01_1154"))
    return steps
  }

  func roleScript(_ options: RemedyOptions) -> SQLScript {
    switch RoleRemoval.plan(self, options) {
    case .removal(let removal): removal.script
    case .unknownRole: unknownRoleScript(options)
    case .impossibleOwner:
      SQLScript(sections: [
        SQLScript.Section(remarks: [
          "Nothing can be done: the heir is the role itself, or no role can have such a name.",
          "Ask again with another --owner.",
        ])
      ])
    }
  }

  /// Policies that the step names; the others are counted.
  private static var namedPolicies: Int { 10 }

  /// Row-level rules of DataArts make policies with such names, and make them again at each sync of theirs.
  private var consoleStep: Remedy.Step? {
    var policies = Set<String>(minimumCapacity: objects.objects.count)
    var names: [String] = []
    for object in objects.objects where object.how == .target {
      guard let name = object.name, name.utf8.starts(with: "dls_".utf8) else { continue }
      guard policies.insert(object.raw ?? Self.policy(name, object)).inserted else { continue }
      if names.count < Self.namedPolicies { names.append(Self.policy(name, object)) }
    }
    guard !names.isEmpty else { return nil }
    let list = names.joined(separator: ", ")
    let more = policies.count - names.count
    return Remedy.Step(
      .console,
      place: Wording(
        "DataArts Studio › Data Security › Row-level access control", "DataArts Studio › 数据安全 › 行级访问控制"),
      Wording(
        "Take the role out of the rules behind these policies, or delete the rules: else the next sync of rules makes "
          + "the policies again: " + list + (more > 0 ? " and \(more) more." : "."),
        "在行级访问控制中修改或删除下列策略对应的规则，否则下次策略同步会重新创建它们：" + list
          + (more > 0 ? " 等共 \(policies.count) 个。" : "。")),
      source: "dataartsstudio_01_1163")
  }

  private static func policy(_ name: String, _ object: Dependent) -> String {
    name + (object.on.map { " (" + $0.name + ")" } ?? "")
  }

  private var ownerStep: Remedy.Step {
    Remedy.Step(
      .check,
      Wording(
        "Name another owner: this one is the role itself, or no role can have such a name.",
        "请指定其他所有者：该名称就是待删除的角色本身，或不是有效的角色名。"), source: "dws_06_0135")
  }

  private var searchStep: Remedy.Step {
    Remedy.Step(
      .check,
      Wording(
        "The log doesn't say which role it is. This lists the roles that have something to do with what it names.",
        "日志没有给出角色名。此查询列出与日志中对象有关的角色。"),
      sql: [RoleRemoval.settings.text, roleSearch.text], source: "dws_06_0252")
  }

  private func unknownRoleScript(_ options: RemedyOptions) -> SQLScript {
    var sections = [
      SQLScript.Section(
        remarks: ["The log doesn't say which role it is. These have something to do with what it names:"],
        statements: [RoleRemoval.settings, roleSearch])
    ]
    if let removal = RoleRemoval(fillingIn: self, options) { sections.append(removal.blankForRole) }
    return SQLScript(sections: sections)
  }

  /// The roles that policies and objects of these names depend on; all roles where the log has no name.
  private var roleSearch: SQLStatement {
    var seen: Set<[UInt8]> = []
    let names = objects.objects.compactMap(\.name).filter { !$0.isEmpty && seen.insert(Array($0.utf8)).inserted }
    let conditions = names.prefix(20).map {
      "strpos(pg_catalog.pg_describe_object(s.classid, s.objid, s.objsubid), \(SQLText.literal($0))) > 0"
    }
    let condition = conditions.isEmpty ? "" : "\n    AND (" + conditions.joined(separator: "\n      OR ") + ")"
    return .query(
      """
      SELECT r.rolname AS role, count(*) AS objects
        FROM pg_catalog.pg_shdepend s JOIN pg_catalog.pg_roles r ON r.oid = s.refobjid
        WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass
          AND s.dbid IN (0, (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database()))\(condition)
        GROUP BY r.rolname ORDER BY 2 DESC, 1;
      """)
  }
}
