/// Finds the key that somebody likely meant, across nesting.
struct NearestKey {
  /// The keys that may stand where the file is read: all, or a context's.
  let keys: [SettingKey]

  /// The path that was likely meant by `name` in `group`, of a key or of an object of keys; nil when none is near.
  func path(for name: String, in group: [String]) -> [String]? {
    guard name.count <= 64 else { return nil }
    let names = SettingKey.names(in: group, of: keys)
    let plain = KeySynonyms.plain(name)
    if let same = names.first(where: { KeySynonyms.plain($0) == plain }) { return group + [same] }
    if let same = keys.first(where: { $0.parts.last.map(KeySynonyms.plain) == plain }) { return same.parts }
    if let meant = KeySynonyms.key(for: name), keys.contains(meant) { return meant.parts }
    if let near = NearestWord.to(name, among: names) ?? longer(plain, names) { return group + [near] }
    let lasts = keys.compactMap(\.parts.last)
    if let near = NearestWord.to(name, among: lasts) { return keys.first { $0.parts.last == near }?.parts }
    if group.isEmpty, let meant = KeySynonyms.group(for: name), !SettingKey.names(in: [meant], of: keys).isEmpty {
      return [meant]
    }
    let written = (group + [name]).joined(separator: ".")
    return NearestWord.to(written, among: keys.map(\.path)).flatMap(SettingKey.init)?.parts
  }

  /// The name that begins with an abbreviation of three letters or more.
  private func longer(_ plain: String, _ names: [String]) -> String? {
    plain.count >= 3 ? names.first { KeySynonyms.plain($0).hasPrefix(plain) } : nil
  }
}
