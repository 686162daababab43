import Screen

extension SettingKey {
  /// The one table of settings. A new key fails to compile here, and nowhere else.
  var spec: SettingSpec {
    switch self {
    case .region:
      SettingSpec(
        .region, example: "cn-north-4", variable: "SYNCTOP_REGION", flag: "--region",
        "The region, from which both addresses follow.")
    case .endpoint:
      SettingSpec(
        .address, example: "https://dayu.cn-north-4.myhuaweicloud.com", variable: "SYNCTOP_ENDPOINT",
        flag: "--endpoint",
        "The service's address, where the region's usual one is not right. Plain http on loopback only.")
    case .iamEndpoint:
      SettingSpec(
        .address, example: "https://iam.cn-north-4.myhuaweicloud.com", variable: "SYNCTOP_IAM_ENDPOINT",
        flag: "--iam-endpoint", "The address of IAM, where the region's usual one is not right.")
    case .projectID:
      SettingSpec(
        .identifier, example: "0833a5737480d53b2f25c010dc1a7b88", variable: "SYNCTOP_PROJECT_ID", flag: "--project-id",
        "The project's id in that region: console, My Credentials.")
    case .projectName:
      SettingSpec(
        .name, example: "cn-north-4",
        "The project's name, where its id is not given. Default: the region, as its main project is called.")
    case .workspace:
      SettingSpec(
        .identifier, example: "f7bc8f2a71524d268c4293974e3dc35b", variable: "SYNCTOP_WORKSPACE", flag: "--workspace",
        "The DataArts Studio workspace's id: DataArts Studio console, Workspaces, Edit.")
    case .language:
      SettingSpec(
        .choice(["en-us", "zh-cn", "none"]), standard: "none", "The language asked of the service; none asks for none.")
    case .timeZone:
      SettingSpec(
        .timeZone, standard: "Asia/Shanghai", variable: "SYNCTOP_TIME_ZONE",
        "The zone in which the service reads schedule hours and stamps its logs.")
    case .streakLimit:
      SettingSpec(
        .integer(1...1000), standard: "10", "Failures in a row that the service bears; at one more it stops a schedule."
      )
    case .causes:
      SettingSpec(
        .file, example: "causes.json", variable: "SYNCTOP_CAUSES", flag: "--causes",
        "A file with causes of your own, which are looked for before synctop's.")
    case .token:
      SettingSpec(
        .secret, example: "env:MY_TOKEN", variable: "SYNCTOP_TOKEN",
        "An IAM token, as env:NAME or file:PATH. Either this, or ak and sk, or user, password and domain.")
    case .accessKey:
      SettingSpec(.secret, example: "env:MY_AK", variable: "SYNCTOP_AK", "The access key's id.")
    case .secretKey:
      SettingSpec(
        .secret, example: "env:MY_SK", variable: "SYNCTOP_SK", "The access key's secret, as env:NAME or file:PATH.")
    case .securityToken:
      SettingSpec(
        .secret, example: "env:MY_SECURITY_TOKEN", variable: "SYNCTOP_SECURITY_TOKEN",
        "The security token that belongs to a temporary access key.")
    case .user:
      SettingSpec(
        .secret, example: "env:MY_USER", variable: "SYNCTOP_USER",
        "The IAM user who signs in by password, in place of token or ak and sk; IAM tokens are renewed by themselves.")
    case .password:
      SettingSpec(
        .secret, example: "env:MY_PASSWORD", variable: "SYNCTOP_PASSWORD",
        "The user's password, as env:NAME or file:PATH.")
    case .domain:
      SettingSpec(
        .name, example: "my_account", variable: "SYNCTOP_DOMAIN", "The name of the account that the user belongs to.")
    case .interval:
      SettingSpec(.duration(1...86_400), standard: "30s", flag: "--interval", "Time between two polls.")
    case .pageSize:
      SettingSpec(
        .integer(1...1000), example: "100", "Tasks a request asks for. Default 100, on loopback 1000.")
    case .requestsAtOnce:
      SettingSpec(.integer(1...16), standard: "4", "The most requests under way at once.")
    case .rate:
      SettingSpec(
        .rate, example: "20/10s",
        "The most requests in a time; a number alone is for 10 s. Default 20/10s, half of the service's limit a user; "
          + "on loopback none.")
    case .pageDeadline:
      SettingSpec(
        .duration(0.1...600), standard: "10s", "The longest a page may take, from connecting to the last byte decoded.")
    case .pollDeadline:
      SettingSpec(
        .duration(0.1...86_400), example: "25s",
        "The longest a whole poll may take. Default: 25 s, or 1.5 times what its pages need at that rate.")
    case .connectTimeout:
      SettingSpec(.duration(0.1...60), standard: "5s", "The longest that connecting may take.")
    case .bodyLimit:
      SettingSpec(
        .bytes(65_536...1_073_741_824), standard: "8MiB", "The largest page that is read, counted after decompression.")
    case .displayLanguage:
      SettingSpec(
        .choice(["auto", "en", "zh-Hans"]), standard: "auto", flag: "--lang",
        "The language of synctop's own words; auto takes the locale's.")
    case .theme:
      SettingSpec(
        .choice(["auto"] + Theme.all.map(\.name)), standard: "auto", flag: "--theme",
        "The colours.")
    case .displayZone:
      SettingSpec(
        .timeZone, example: "Asia/Shanghai", "The zone in which times are shown. Default: that of time_zone.")
    case .clock:
      SettingSpec(.boolean, standard: "true", "Whether ages tick every second; false wakes only for polls and keys.")
    }
  }
}
