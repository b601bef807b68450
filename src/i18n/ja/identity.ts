import type { identity as englishMap } from '../en/identity.ts'
import type { Translated } from '../translated.ts'

export const identity: Translated<typeof englishMap> = {
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
    merged: '統合: このログインにはすでにアイデンティティがあったため、ゲストのものは無効になりました。',
  },
  from: (identityId) => `以前は ${identityId} でした。`,
  guestSecret:
    'ゲストのアイデンティティ ID はパスワードと同じように働きます。これを知っている人は誰でも、ID プールからこのゲストの認証情報を取得できます。ここで保存するファイルではマスクされます。他人に渡さないでください。',
  link: 'このアイデンティティを引き継いでサインイン',
  linkAbout:
    'このゲストのアイデンティティを次のサインインに引き継ぐか、そのユーザーの既存のアイデンティティに統合します。元には戻せません。',
  linked: '次のサインインに引き継ぐゲスト:',
  unlink: '引き継がない',
}
