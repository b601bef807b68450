import type { role as englishRole } from '../en/role.ts'
import type { Translated } from '../translated.ts'

export const role: Translated<typeof englishRole> = {
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
    likely: 'これで決まった可能性が最も高い',
    possible: '可能性あり（プールの設定はページから見えません）',
    lost: '決定していない',
    'not-requested': 'ロールの要求なし',
    absent: 'トークンになし',
    never: 'ゲストには適用されない',
  },
  stale: 'その後、トークンが更新されました。次に認証情報を更新すると、別のロールになることがあります。',
  columns: { source: 'ロールを決めうるもの', verdict: '今回' },
  groups: 'グループ',
  candidates: 'トークン内のロール',
  candidateVerdicts: {
    given: '割り当て',
    'not-preferred': '割り当てなし: 優先順位が低いグループのロール',
    'not-requested': '割り当てなし: 別のロールを要求',
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
    trust: 'タグを許可する信頼ポリシー',
    trustAbout:
      'ロールの信頼ポリシーでは、sts:AssumeRoleWithWebIdentity に加えて sts:TagSession を許可する必要があります。許可がないと、プールがタグを渡すようになった時点で認証情報が発行されなくなります。',
  },
}
