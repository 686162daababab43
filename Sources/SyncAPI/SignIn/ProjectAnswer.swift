import SyncLog
import SyncWire
import TaskModel

/// What IAM answered to the question for a project's id.
enum ProjectAnswer {
  /// Ids that a message lists at most.
  private static let told = 5

  /// The id of the one project called `name`; fails for none and for several.
  static func id(ofProject name: String, in body: [UInt8]) throws(FetchFailure) -> String {
    guard let projects = (try? JSONValue.parse(body))?["projects"]?.array else {
      throw FetchFailure(.malformed, message: "the answer to the question for the project is no list of projects")
    }
    let found = projects.filter { $0["name"]?.string == name && $0["enabled"]?.bool != false }
    let ids = Set(found.compactMap { $0["id"]?.string }.filter(RequestBuilder.isSegment))
    let shown = PlainText.oneLine(name)
    guard let id = ids.first else {
      throw FetchFailure(.notFound, message: "this user has no project called '\(shown)'")
    }
    guard ids.count == 1 else {
      let some = ids.sorted().prefix(told).map { PlainText.oneLine($0) }.joined(separator: ", ")
      throw FetchFailure(
        .notFound, message: "\(ids.count) projects are called '\(shown)': \(some); name one by its id")
    }
    return id
  }
}
