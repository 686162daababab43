/// Why a file isn't read: what is wrong with it, and what to do.
struct FileRefusal: Error, Equatable {
  let what: String
  let nextStep: String
}
