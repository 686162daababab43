/// Writes logs as the service does, for tests.
enum LogText {
  static func stamp(_ second: Int) -> String { "[2024-03-20 10:25:\(second)] ===> " }

  static func job(_ message: String, status: String = "FAILED") -> String {
    """
    {"duration":0.0,"jobId":"j1","jobType":"","message":"\(message)","rowCount":0,"rows":[],"schema":[],\
    "status":"\(status)","totalRowCount":0}
    """
  }

  static func failed(_ second: Int, _ message: String) -> String {
    stamp(second) + "Submit job to datamanager failed:[" + job(message) + "]"
  }
}
