/// What a service said of a failure in JSON, in any of the shapes that Huawei Cloud's services and Ranger use.
struct ServiceAnswer: Equatable {
  var code: String?
  let message: String
  var requestID: String?
  var httpStatus: String?
  /// Whether it is Ranger that speaks.
  var isRanger = false

  /// Nil when the value tells of no error.
  init?(_ value: JSONValue) {
    guard let body = ErrorBody(value), let object = value.object ?? value.array?.first?.object else { return nil }
    code = body.code
    message = body.message
    let inner = object["error"]?.object
    for key in ["request_id", "requestId", "X-Request-Id"] where requestID == nil {
      requestID = (object[key] ?? inner?[key])?.string
    }
    if code == nil, Bytes.serviceCode(in: Substring(message), within: 32) == message { code = message }
    readRanger(object)
  }

  private mutating func readRanger(_ object: JSONObject) {
    guard object["msgDesc"] != nil || object["messageList"] != nil else { return }
    isRanger = true
    code = object["messageList"]?.array?.first?["name"]?.string
    if let status = object["statusCode"]?.scalarText, let number = Int(status), 400..<600 ~= number {
      httpStatus = status
    }
  }
}
