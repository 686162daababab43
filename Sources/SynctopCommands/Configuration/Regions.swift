/// The regions where the service has an address, and the addresses.
enum Regions {
  /// Ids as the official client lists them.
  static let all = [
    "cn-north-1", "cn-north-2", "cn-north-4", "cn-north-9", "cn-north-11", "cn-east-2", "cn-east-3", "cn-east-4",
    "cn-south-1", "cn-southwest-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4",
    "af-south-1", "ru-northwest-2", "ru-moscow-1", "sa-brazil-1", "la-south-2", "la-north-2", "na-mexico-1",
    "tr-west-1", "me-east-1", "ae-ad-1", "my-kualalumpur-1", "eu-west-101",
  ]

  /// The service's usual address in `region`.
  static func service(_ region: String) -> String { "https://dayu.\(region).myhuaweicloud.com" }

  /// IAM's usual address in `region`; that of eu-west-101 has an ending of its own.
  static func iam(_ region: String) -> String {
    "https://iam.\(region).myhuaweicloud.\(region == "eu-west-101" ? "eu" : "com")"
  }
}
