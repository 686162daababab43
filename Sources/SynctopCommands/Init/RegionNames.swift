import SyncLog

/// Where regions are, as consoles call them; regions beyond these are shown by their id alone.
enum RegionNames {
  static func name(of region: String) -> Wording? { names[region] }

  private static let names: [String: Wording] = [
    "cn-north-1": Wording("Beijing 1", "华北-北京一"), "cn-north-2": Wording("Beijing 2", "华北-北京二"),
    "cn-north-4": Wording("Beijing 4", "华北-北京四"), "cn-north-9": Wording("Ulanqab 1", "华北-乌兰察布一"),
    "cn-east-2": Wording("Shanghai 2", "华东-上海二"), "cn-east-3": Wording("Shanghai 1", "华东-上海一"),
    "cn-south-1": Wording("Guangzhou", "华南-广州"), "cn-southwest-2": Wording("Guiyang 1", "西南-贵阳一"),
    "ap-southeast-1": Wording("Hong Kong", "中国-香港"), "ap-southeast-2": Wording("Bangkok", "亚太-曼谷"),
    "ap-southeast-3": Wording("Singapore", "亚太-新加坡"), "ap-southeast-4": Wording("Jakarta", "亚太-雅加达"),
    "af-south-1": Wording("Johannesburg", "非洲-约翰内斯堡"), "sa-brazil-1": Wording("São Paulo 1", "拉美-圣保罗一"),
    "la-south-2": Wording("Santiago", "拉美-圣地亚哥"), "la-north-2": Wording("Mexico City 2", "拉美-墨西哥城二"),
    "na-mexico-1": Wording("Mexico City 1", "拉美-墨西哥城一"), "tr-west-1": Wording("Istanbul", "土耳其-伊斯坦布尔"),
    "me-east-1": Wording("Riyadh", "中东-利雅得"), "ae-ad-1": Wording("Abu Dhabi", "中东-阿布扎比"),
    "my-kualalumpur-1": Wording("Kuala Lumpur", "亚太-吉隆坡"), "eu-west-101": Wording("Dublin", "欧洲-都柏林"),
  ]
}
