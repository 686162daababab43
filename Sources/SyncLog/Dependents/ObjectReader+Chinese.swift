/// Descriptions that Chinese words otherwise than English.
extension ObjectReader {
  /// `表 t 列 c的默认`.
  func chineseDefault(_ range: Range<Int>) -> ObjectDescription? {
    guard text.ends(range, with: "的默认"), var column = Self.read(text, range.dropLast(9)), column.isColumn
    else { return nil }
    column.kind = "default value"
    return column
  }

  /// `integer 转换为 text`.
  func chineseCast(_ range: Range<Int>) -> ObjectDescription? {
    guard let (source, target) = split(range, " 转换为 ") else { return nil }
    var object = ObjectDescription(kind: "cast", name: source)
    object.castTarget = target
    return object
  }

  func chinese(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    switch form.shape {
    case .mappingOfUser:
      guard text.ends(rest, with: "的用户映射") else { return nil }
      let name = text.trimmingEnd(rest.dropLast(15))
      return name.isEmpty ? nil : plain(form, name)
    case .memberOfAccessMethod: return memberOfAccessMethod(form, rest)
    case .publishedTable: return publishedTable(form, rest)
    case .privilegesOfRole: return privileges(of: rest, ObjectDescription(kind: form.kind))
    case .privilegesOnNew: return privilegesOnNew(form, rest)
    case .relation, .raw, .paired, .routine, .number, .onRelation, .constraint, .column, .columnDefault,
      .accessMethodMember, .userMapping, .defaultPrivileges, .membership, .transform, .published:
      return nil
    }
  }

  /// `处理方法 btree 的操作符类 c`.
  private func memberOfAccessMethod(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    guard let (method, name) = split(rest, " 的操作符类 ") ?? split(rest, " 的操作符族 ") else { return nil }
    var object = plain(form, name)
    (object.onKind, object.on) = ("access method", method)
    return object
  }

  /// `发布表 t 在发布 p 中`.
  private func publishedTable(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    guard text.ends(rest, with: " 中"), let (table, publication) = split(rest.dropLast(4), " 在发布 ") else { return nil }
    var object = plain(form, table)
    (object.onKind, object.on) = ("publication", publication)
    return object
  }

  /// `在新的关系上的默认权限属于角色 r在模式 s 中`.
  private func privilegesOnNew(_ form: ObjectForm, _ rest: Range<Int>) -> ObjectDescription? {
    for (word, type) in newTypes where text.has(word, at: rest.lowerBound, before: rest.upperBound) {
      var object = ObjectDescription(kind: form.kind)
      object.knownType = type
      return privileges(of: rest.dropFirst(word.utf8CodeUnitCount), object)
    }
    return nil
  }

  private func privileges(of role: Range<Int>, _ object: ObjectDescription) -> ObjectDescription? {
    var object = object
    var role = role
    if text.ends(role, with: " 中"), let (owner, schema) = split(role.dropLast(4), "在模式 ") {
      object.schema = schema
      role = owner
    }
    guard !role.isEmpty else { return nil }
    object.ofRole = text.trimmingEnd(role)
    return object
  }

  private var newTypes: [(StaticString, StaticString)] {
    [
      ("关系上的默认权限属于角色 ", "relations"), ("序列上的默认权限属于角色 ", "sequences"), ("函数上的默认权限属于角色 ", "functions"),
      ("类型上的默认权限属于角色 ", "types"), ("模式上的默认权限属于角色 ", "schemas"),
    ]
  }
}
