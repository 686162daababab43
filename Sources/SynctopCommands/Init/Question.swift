import SyncLog

/// A question of the set-up with the answers that it knows.
struct Question: Sendable {
  struct Option: Sendable, Equatable {
    /// What a person sees first; unsanitised.
    let label: String
    /// What tells it from others, shown dimmer; unsanitised.
    var note = ""
    /// Other words that name it, such as an id.
    var names: [String] = []
  }

  let title: Wording
  var options: [Option] = []
  /// The answer to an empty line.
  var preselected: Int?
  /// What a free answer must look like; nil where only an option is one.
  var other: Wording?
  /// The flag that answers it ahead; empty where there is none.
  var flag = ""
}
