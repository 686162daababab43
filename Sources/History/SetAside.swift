import Glibc

/// Moves a damaged database out of the way, with all that belongs to it: nothing is ever deleted.
enum SetAside {
  /// Gives the files names that tell when the database was written last, in UTC. The caller holds the lock.
  ///
  /// Whoever has the old file open goes on writing there until it sees, with its next call, that another one lies under
  /// the path.
  /// - Returns: the new path of the database.
  static func move(_ place: FilePlace) throws(HistoryFailure) -> String {
    let target = freeName(place.path + ".corrupt-" + stamp(place.path))
    for ending in FilePlace.endings where FileIdentity(place.path + ending) != nil {
      guard rename(place.path + ending, target + ending) == 0 else { throw FilePlace.failure(errno) }
    }
    syncDirectory(of: place.path)
    return target
  }

  private static func freeName(_ name: String) -> String {
    func isFree(_ name: String) -> Bool { FilePlace.endings.allSatisfy { FileIdentity(name + $0) == nil } }
    var (free, number) = (name, 2)
    while !isFree(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }

  private static func stamp(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0 else { return "unknown" }
    var (seconds, parts) = (status.st_mtim.tv_sec, tm())
    guard gmtime_r(&seconds, &parts) != nil else { return "unknown" }
    func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(Int(parts.tm_year) + 1900)" + digits(parts.tm_mon + 1) + digits(parts.tm_mday)
    return date + "T" + digits(parts.tm_hour) + digits(parts.tm_min) + digits(parts.tm_sec) + "Z"
  }

  private static func syncDirectory(of path: String) {
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(parent.isEmpty ? "/" : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
