/// Why a result didn't reach stdout.
enum OutputFailure: Error, Equatable {
  /// The reader went away, as `head` does: no error.
  case closedPipe
  case system(String)
}
