import Screen

extension SettingKey {
  /// What `credentials.source` takes.
  static let credentialSources = [
    "auto", "config", "environment", "sdk", "sdk-file", "samples", "terraform", "openstack", "koocli", "process",
    "metadata",
  ]

  /// The one table of settings. A new key fails to compile here, and nowhere else.
  var spec: SettingSpec {
    switch self {
    case .context:
      SettingSpec(
        .contexts, example: "prod", variable: "SYNCTOP_CONTEXT", flag: "--context",
        "The contexts to open, by name: one, a list, or \"all\". Without it: the one that `synctop context use` chose, "
          + "else the only one.")
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
    case .instanceID:
      SettingSpec(
        .identifier, example: "5b1d7d4c0f1a4f7fb7e1f0d3a2c4b6e8",
        "The DataArts Studio instance's id. Places with the same one show the same tasks, so that one of them is polled."
      )
    case .workspace:
      SettingSpec(
        .identifiers, example: "f7bc8f2a71524d268c4293974e3dc35b", variable: "SYNCTOP_WORKSPACE", flag: "--workspace",
        "The DataArts Studio workspace's id, or a list of ids: DataArts Studio console, Workspaces, Edit. Without it: a "
          + "workspace of the only instance.")
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
    case .certificates:
      SettingSpec(
        .file, example: "ca.pem", variable: "SYNCTOP_CA_FILE", flag: "--ca-file",
        "A PEM file with certificates that are trusted too, such as those of a proxy. There is no way to switch the "
          + "verification off.")
    case .causes:
      SettingSpec(
        .file, example: "causes.json", variable: "SYNCTOP_CAUSES", flag: "--causes",
        "A file with causes of your own, which are looked for before synctop's.")
    case .log:
      SettingSpec(
        .file, example: "~/synctop.log", variable: "SYNCTOP_LOG",
        "A file to write what happened to; without it nothing is written. It never holds a secret.")
    case .stateDirectory:
      SettingSpec(
        .directory, example: "~/.local/state/synctop", variable: "SYNCTOP_STATE_DIR",
        "The directory for what synctop keeps. Default: $XDG_STATE_HOME/synctop, else ~/.local/state/synctop.")
    case .historyDays:
      SettingSpec(
        .integer(1...36_500), standard: "400", "For how many days synctop remembers what became of tasks.")
    case .historyMegabytes:
      SettingSpec(
        .integer(10...100_000), standard: "200",
        "The most that this memory takes on the disk, in megabytes; the oldest goes first.")
    case .author:
      SettingSpec(
        .name, example: "li.wei", variable: "SYNCTOP_AUTHOR",
        "The name under your acknowledgements and notes. Default: user@host.")
    case .credentialSource:
      SettingSpec(
        .choice(Self.credentialSources), standard: "auto", variable: "SYNCTOP_CREDENTIALS", flag: "--credentials",
        "Where the credentials are taken from; auto takes the first source that has them, in this order: environment "
          + "(SYNCTOP_*), config (this file), sdk (HUAWEICLOUD_SDK_*), sdk-file (~/.huaweicloud/credentials), samples "
          + "(CLOUD_SDK_*), terraform (HW_*), openstack (OS_*), koocli (~/.hcloud), process, metadata (of an ECS).")
    case .profile:
      SettingSpec(
        .name, example: "default", "The profile to take of a source that has several, such as KooCLI's.")
    case .token:
      SettingSpec(
        .secret, example: "env:MY_TOKEN", variable: "SYNCTOP_TOKEN",
        "An IAM token, as env:NAME, file:PATH or command:PROGRAM ARGUMENTS. Either this, or ak and sk, or user, password "
          + "and domain.")
    case .accessKey:
      SettingSpec(.secret, example: "env:MY_AK", variable: "SYNCTOP_AK", "The access key's id.")
    case .secretKey:
      SettingSpec(
        .secret, example: "command:pass show huaweicloud/sk", variable: "SYNCTOP_SK",
        "The access key's secret; a command is run without a shell, and its output is the secret.")
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
        "The user's password, as env:NAME, file:PATH or command:PROGRAM ARGUMENTS.")
    case .domain:
      SettingSpec(
        .name, example: "my_account", variable: "SYNCTOP_DOMAIN", "The name of the account that the user belongs to.")
    case .userID:
      SettingSpec(
        .secret, example: "env:MY_USER_ID", variable: "SYNCTOP_USER_ID",
        "The id of the IAM user, which IAM wants beside a passcode: console, My Credentials.")
    case .secondFactor:
      SettingSpec(
        .boolean, standard: "false",
        "Whether the user signs in with a passcode too (MFA), for which the terminal is asked. It needs user_id.")
    case .agency:
      SettingSpec(.name, example: "ops_agency", "The agency to act as, after signing in.")
    case .agencyDomain:
      SettingSpec(.name, example: "their_account", "The name of the account that the agency belongs to.")
    case .temporaryKeys:
      SettingSpec(
        .boolean, standard: "false", "Whether requests are signed with temporary keys that the sign-in is changed into."
      )
    case .credentialProcess:
      SettingSpec(
        .command, example: "my-credentials --account prod",
        "A program that prints credentials as JSON, as a text or a list of words. It is run without a shell.")
    case .metadataEndpoint:
      SettingSpec(
        .metadataAddress, standard: "http://169.254.169.254",
        "The metadata service of an ECS, which hands out the keys of its agency.")
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
