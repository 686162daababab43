/// The words of which the demo makes its names.
enum NamePool {
  static let topics = [
    "finance", "dim", "ods", "mart", "risk", "sales", "hr", "crm", "supply", "ads", "dwd", "dws", "report", "audit",
    "billing", "logistics", "member", "order", "payment", "stock", "quality", "iot", "energy", "traffic",
  ]
  static let chineseTopics = ["财务", "营销", "供应链", "风控", "人力", "订单", "会员", "库存"]
  static let policyTails = ["userANDgroups", "ALLgroups", "region_bj", "region_sz", "dept", "self", "readonly", "部门"]
  static let people = [
    "zhangsan", "lisi", "wangfang", "liming", "zhaolei", "chenjing", "yangyang", "huangwei", "zhoujie", "wuxia",
    "xuhui", "sunli",
  ]
  static let chinesePeople = ["王芳", "李明", "张伟", "陈静"]
  static let schemas = ["dws_sales", "dws_dim", "dwd", "ads_report", "ods_crm", "public", "mart_finance"]
  static let tables = [
    "t_order", "t_customer", "t_city", "all_data_type_0805_03", "absx", "t_payment_2024", "fact_sales_day",
    "dim_employee", "\"Order Lines\"", "t_stock_snapshot", "v_member_profile",
  ]
  static let databases = ["postgres", "testdb", "dw_archive", "gaussdb_old"]
  static let actions = [
    "iam:groups:listGroups", "iam:users:listUsers", "iam:users:listUsersForGroup", "dws:dbAuthority:syncIamUser",
    "mrs:cluster:syncUser",
  ]
}
