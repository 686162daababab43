/// How a server writes the descriptions of one kind of object.
struct ObjectForm {
  /// With the blank that ends it.
  let opening: StaticString
  /// As PostgreSQL calls it.
  let kind: StaticString
  let shape: Shape

  enum Shape {
    /// A relation's name, or openGauss' `table R column C`.
    case relation
    /// Any characters.
    case raw
    /// Any characters, quotes in pairs.
    case paired
    /// A name, mostly with its arguments.
    case routine
    case number
    /// A raw name on a relation.
    case onRelation
    /// A raw name, mostly on a relation.
    case constraint
    /// A raw name of a relation.
    case column
    /// A column without a name of its own, or openGauss' `for table R column C`.
    case columnDefault
    case accessMethodMember
    case userMapping
    case defaultPrivileges
    case membership
    case transform
    case published

    // Chinese puts these round another way.
    case publishedTable, memberOfAccessMethod, mappingOfUser, privilegesOnNew, privilegesOfRole
  }

  /// The forms that open with the byte at `offset`.
  static func likely(_ text: TextBytes, at offset: Int) -> [ObjectForm] { byFirst[Int(text[offset])] }

  private static let byFirst: [[ObjectForm]] = {
    var byFirst = [[ObjectForm]](repeating: [], count: 256)
    for form in all { byFirst[Int(form.opening.utf8Start[0])].append(form) }
    return byFirst
  }()

  private init(_ opening: StaticString, _ kind: StaticString, _ shape: Shape) {
    self.opening = opening
    self.kind = kind
    self.shape = shape
  }
}

extension ObjectForm {
  /// Of forms with a common opening the longer ones come first.
  private static let all: [ObjectForm] = english + chinese

  private static let english: [ObjectForm] = [
    ObjectForm("table ", "table", .relation), ObjectForm("view ", "view", .relation),
    ObjectForm("index ", "index", .relation), ObjectForm("sequence ", "sequence", .relation),
    ObjectForm("large sequence ", "large sequence", .relation), ObjectForm("toast table ", "toast table", .relation),
    ObjectForm("materialized view ", "materialized view", .relation), ObjectForm("relation ", "relation", .relation),
    ObjectForm("composite type ", "composite type", .relation), ObjectForm("contview ", "contview", .relation),
    ObjectForm("foreign table ", "foreign table", .relation), ObjectForm("stream ", "stream", .relation),
    ObjectForm("column ", "column", .column), ObjectForm("schema ", "schema", .raw), ObjectForm("role ", "role", .raw),
    ObjectForm("database ", "database", .raw), ObjectForm("tablespace ", "tablespace", .raw),
    ObjectForm("language ", "language", .raw), ObjectForm("extension ", "extension", .raw),
    ObjectForm("server ", "server", .raw), ObjectForm("foreign server ", "server", .raw),
    ObjectForm("foreign-data wrapper ", "foreign-data wrapper", .raw),
    ObjectForm("event trigger ", "event trigger", .raw), ObjectForm("subscription ", "subscription", .raw),
    ObjectForm("publication of table ", "publication of table", .published),
    ObjectForm("publication of schema ", "publication of schema", .published),
    ObjectForm("publication table ", "publication of table", .published),
    ObjectForm("publication ", "publication", .raw), ObjectForm("access method ", "access method", .raw),
    ObjectForm("collation ", "collation", .paired), ObjectForm("conversion ", "conversion", .paired),
    ObjectForm("function ", "function", .routine), ObjectForm("procedure ", "procedure", .routine),
    ObjectForm("aggregate ", "aggregate", .routine), ObjectForm("type ", "type", .paired),
    ObjectForm("package ", "package", .raw), ObjectForm("row level security policy ", "policy", .onRelation),
    ObjectForm("policy ", "policy", .onRelation), ObjectForm("rule ", "rule", .onRelation),
    ObjectForm("trigger ", "trigger", .onRelation), ObjectForm("constraint ", "constraint", .constraint),
    ObjectForm("default value for ", "default value", .columnDefault),
    ObjectForm("default for ", "default value", .columnDefault),
    ObjectForm("default privileges ", "default privileges", .defaultPrivileges),
    ObjectForm("user mapping for ", "user mapping", .userMapping), ObjectForm("large object ", "large object", .number),
    ObjectForm("operator class ", "operator class", .accessMethodMember),
    ObjectForm("operator family ", "operator family", .accessMethodMember),
    ObjectForm("operator ", "operator", .paired), ObjectForm("cast from ", "cast", .paired),
    ObjectForm("cast ", "cast", .paired), ObjectForm("text search parser ", "text search parser", .paired),
    ObjectForm("text search dictionary ", "text search dictionary", .paired),
    ObjectForm("text search template ", "text search template", .paired),
    ObjectForm("text search configuration ", "text search configuration", .paired),
    ObjectForm("statistics object ", "statistics object", .paired), ObjectForm("parameter ", "parameter", .raw),
    ObjectForm("transform for ", "transform", .transform), ObjectForm("transform ", "transform", .transform),
    ObjectForm("membership of role ", "membership", .membership), ObjectForm("data source ", "data source", .raw),
    ObjectForm("directory ", "directory", .raw), ObjectForm("synonym ", "synonym", .paired),
    ObjectForm("redaction policy ", "redaction policy", .onRelation), ObjectForm("node group ", "node group", .raw),
    ObjectForm("resource pool ", "resource pool", .raw),
    ObjectForm("unrecognized object ", "unrecognized object", .raw),
  ]

  /// As openGauss' Chinese catalogue of messages has them.
  private static let chinese: [ObjectForm] = [
    ObjectForm("表空间 ", "tablespace", .raw), ObjectForm("表 ", "table", .relation), ObjectForm("视图 ", "view", .relation),
    ObjectForm("索引 ", "index", .relation), ObjectForm("序列 ", "sequence", .relation),
    ObjectForm("大序列", "large sequence", .relation), ObjectForm("toast表 ", "toast table", .relation),
    ObjectForm("外表 ", "foreign table", .relation), ObjectForm("物化视图 ", "materialized view", .relation),
    ObjectForm("复合类型 ", "composite type", .relation), ObjectForm("流 ", "stream", .relation),
    ObjectForm("关系 ", "relation", .relation), ObjectForm("列 ", "column", .column),
    ObjectForm("模式 ", "schema", .raw), ObjectForm("角色 ", "role", .raw), ObjectForm("数据库 ", "database", .raw),
    ObjectForm("语言 ", "language", .raw), ObjectForm("扩展 ", "extension", .raw), ObjectForm("服务器 ", "server", .raw),
    ObjectForm("外部数据封装器 ", "foreign-data wrapper", .raw), ObjectForm("事件触发器 ", "event trigger", .raw),
    ObjectForm("订阅 ", "subscription", .raw), ObjectForm("发布表 ", "publication of table", .publishedTable),
    ObjectForm("发布 ", "publication", .raw), ObjectForm("函数 ", "function", .routine), ObjectForm("包 ", "package", .raw),
    ObjectForm("类型 ", "type", .paired), ObjectForm("约束 ", "constraint", .constraint),
    ObjectForm("规则 ", "rule", .onRelation), ObjectForm("触发器 ", "trigger", .onRelation),
    ObjectForm("行级安全策略 ", "policy", .onRelation), ObjectForm("策略 ", "policy", .onRelation),
    ObjectForm("大对象 ", "large object", .number), ObjectForm("操作符 ", "operator", .paired),
    ObjectForm("处理方法 ", "operator class", .memberOfAccessMethod),
    ObjectForm("访问方法 ", "operator family", .memberOfAccessMethod),
    ObjectForm("文本搜索解析器 ", "text search parser", .paired), ObjectForm("文本搜寻字典 ", "text search dictionary", .paired),
    ObjectForm("文本搜寻模版 ", "text search template", .paired),
    ObjectForm("文本搜寻配置 ", "text search configuration", .paired),
    ObjectForm("用于 ", "user mapping", .mappingOfUser), ObjectForm("在新的", "default privileges", .privilegesOnNew),
    ObjectForm("在新", "default privileges", .privilegesOnNew),
    ObjectForm("默认权限属于角色 ", "default privileges", .privilegesOfRole), ObjectForm("同义词 ", "synonym", .paired),
    ObjectForm("目录 ", "directory", .raw), ObjectForm("数据源 ", "data source", .raw),
  ]
}
