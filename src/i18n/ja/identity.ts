import type { classicFlow as englishFlow, identityMap as englishMap, whyRole as englishRole } from '../en/identity.ts'
import type { Translated } from '../translated.ts'

export const identityMap: Translated<typeof englishMap> = {
  pool: 'ID プール',
  providers: 'プロバイダーごとのユーザー',
  columns: { provider: 'プロバイダー', subject: 'プロバイダーでの識別子', user: 'ユーザー' },
  unreadable: 'トークンを読み取れるのはプロバイダーだけです',
  through: (provider) => `${provider} 経由`,
  unchecked: 'トークンからそのまま読み取った値です。検証の結果は「トークン」にあります。',
  history: '今回の利用でのアイデンティティ',
  run: (number) => `記録 ${number}`,
  asGuest: 'ゲストとして',
  by: (keys) => `${keys} を使用`,
  origins: {
    new: '新規: Logins のない GetId は、呼び出すたびにアイデンティティを作成します',
    first: '今回の利用で初めて確認（Logins を付けて要求）',
    remembered: '以前の利用から記憶',
    again: '以前と同じ',
    kept: '維持: ゲストのアイデンティティが、このログインのものになりました',
    merged: '統合: このログインにはすでにアイデンティティがあったため、ゲストのものは無効になりました',
  },
  from: (identityId) => `以前は ${identityId} でした。`,
  guestSecret:
    'ゲストのアイデンティティ ID はパスワードと同じように働きます。これを知っている人は誰でも、ID プールからこのゲストの認証情報を取得できます。ここで保存するファイルではマスクされます。他人に渡さないでください。',
  link: 'このアイデンティティを引き継いでサインイン',
  linkAbout:
    '次のサインインにこのアイデンティティを引き継ぎます。サインインする人のものになるか、その人の既存のアイデンティティに統合されます。元には戻せません。',
  linked: '次のサインインに引き継ぐゲスト:',
  unlink: '引き継がない',
}

export const whyRole: Translated<typeof englishRole> = {
  title: 'このロールになった理由',
  reasons: {
    guest:
      'リクエストに Logins がありませんでした。ゲストには ID プールのゲスト用ロールが割り当てられます。ほかにロールを決めるものはありません。',
    custom: 'CustomRoleArn でこのロールを要求しました。トークンに含まれるロールの 1 つです。',
    preferred: 'トークンの優先ロールです。プールがトークンからロールを選んでいる可能性が最も高いです。',
    elsewhere:
      'トークンの優先ロールではありません。したがって、プールはこのアプリクライアントではトークンからロールを選んでいません。デフォルトロールであるか、ルールで選ばれたロールです。',
    tie: 'トークンにロールはありますが、優先ロールはありません。ロールの異なるグループの優先順位が同じだからです。したがって、デフォルトロールであるか、ルールで選ばれたロールです。',
    'no-claim':
      'トークンにロールの指定がありません。したがって、ルールが別のクレームを見ていない限り、デフォルトロールである可能性が最も高いです。',
    unknown: 'どのロールであるかは、STS から示されていません。',
  },
  sources: {
    custom: 'CustomRoleArn',
    preferred: 'cognito:preferred_role',
    rule: 'プールのルール',
    default: 'デフォルトロール',
  },
  verdicts: {
    chosen: 'このロールを決定',
    likely: '決定した可能性が最も高い',
    possible: '可能性あり（プールの設定はページから見えません）',
    lost: '決定していない',
    'not-asked': 'ロールの要求なし',
    absent: 'トークンになし',
    never: 'ゲストには適用されない',
  },
  stale: 'その後、トークンが更新されました。次に認証情報を更新すると、別のロールになることがあります。',
  columns: { source: 'ロールを決めうるもの', verdict: '今回' },
  groups: 'グループ',
  candidates: 'トークン内のロール',
  candidateVerdicts: {
    given: '割り当て',
    'not-preferred': '割り当てなし: 順位が後のグループのロール',
    'not-asked': '割り当てなし: 別のロールを要求',
    'passed-over': '割り当てなし: 上記のロールを採用',
  },
  ask: {
    label: '要求するロール',
    about: 'CustomRoleArn を指定して認証情報を更新します。プールがトークンからロールを選ぶ場合に機能します。',
    button: 'このロールを要求',
    back: 'プールの選択に戻す',
  },
  tags: {
    title: 'プリンシパルタグ',
    about:
      'プールで「アクセスコントロールの属性」がデフォルトのまま有効であれば、セッションにこれらのタグが付き、ポリシーで aws:PrincipalTag/… として評価できます。実際に付いているかどうかは、ページから見えません。',
  },
}

export const classicFlow: Translated<typeof englishFlow> = {
  title: '基本（クラシック）フロー',
  about:
    '同じサインインを従来の方法で行います。GetOpenIdToken で STS が受け付けるトークンを取得し、AssumeRoleWithWebIdentity でロールを引き受けます。ここでは、ロール、セッション名、有効期間を呼び出し元が指定します。',
  roleArn: 'ロール ARN',
  roleArnHint: 'STS はロールのパスを省略します。パスがある場合は追加してください。',
  sessionName: 'セッション名',
  duration: '有効期間（秒）',
  faults: {
    roleArn: 'ロールの ARN（arn:aws:iam::<account>:role/<name>）を入力してください。',
    sessionName: '英字、数字、+=,.@-_ を使って 2～64 文字で入力してください。',
    duration: '900～43200 の整数を入力してください。',
  },
  button: '基本（クラシック）フローを実行',
  compare: '2 つのフローの比較',
  columns: { what: '項目', enhanced: '拡張', classic: '基本（クラシック）' },
  rows: {
    accessKeyId: 'アクセスキー ID',
    role: 'ロール',
    chooser: 'ロールを選ぶ側',
    session: 'セッション名',
    expires: '有効期限',
    scopeDown: 'ゲスト向けの制限',
  },
  byPool: 'ID プール',
  byCaller: '呼び出し元（ロールがプールを信頼する範囲内）',
  noEnd: '期限は示されていません',
  unknown: '不明',
  scopeDown: {
    guest: {
      enhanced:
        'あり: Cognito がセッションポリシーを追加するため、ロールが何を許可していても、使えるのは決まった一覧のサービスだけです（S3、DynamoDB、Lambda など。Bedrock や Secrets Manager は含まれません）',
      classic: 'なし: ロールで許可されているものがそのまま使えます',
    },
    signedIn: { enhanced: 'なし: ゲストではありません', classic: 'なし: ゲストではありません' },
  },
  secrets: '基本（クラシック）フローの認証情報',
  secretAccessKey: 'シークレットアクセスキー（クラシック）',
  sessionToken: 'セッショントークン（クラシック）',
}
