/// The JSON that the service prints into a log for each job it handed to its data manager: nine keys in this order.
struct JobReport {
  let id: String
  let message: String
  let succeeded: Bool

  /// The object of this one job, of which a log has an array.
  var text: String {
    let rows = succeeded ? "\"rowCount\":1,\"rows\":[[\"1\"]],\"schema\":[\"?column?\"]" : Self.noRows
    let status = succeeded ? "SUCCESS" : "FAILED"
    return "{\"duration\":0.0,\"jobId\":\"\(id)\",\"jobType\":\"\",\"message\":\"\(Self.escaped(message))\",\(rows),"
      + "\"status\":\"\(status)\",\"totalRowCount\":\(succeeded ? 1 : 0)}"
  }

  private static let noRows = "\"rowCount\":0,\"rows\":[],\"schema\":[]"

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.append(text, escapedTo: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
