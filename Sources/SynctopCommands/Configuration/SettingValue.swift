import SyncAPI

/// A setting's value after its own check.
enum SettingValue: Equatable, Sendable {
  case text(String)
  case address(Endpoint)
  case seconds(Double)
  case integer(Int)
  /// Requests in seconds.
  case rate(Int, per: Double)
  case boolean(Bool)
  case secret(SecretReference)
}
