import type { Need } from '../../protocol/sign-in-methods.ts'
import type { signIn as english } from '../en/sign-in.ts'
import type { Translated } from '../translated.ts'

const needs: Readonly<Record<Need, string>> = {
  'identity-pool': '接続に ID プールが必要です。',
  'user-pool': '接続にユーザープールとアプリクライアントが必要です。',
  'hosted-ui': '接続にホストされた UI のドメインが必要です。',
}

export const signIn: Translated<typeof english> = {
  needs,
  choose: 'サインイン方法の選択',
  about: 'すべてのリクエストが、発生と同時に「トレース」に記録されます。',
  cancel: 'キャンセル',
  leaving: 'ホストされた UI に移動しています',
  guest: {
    button: 'ゲストとして続ける',
    forget: '新しいゲストにする',
    known: 'このブラウザにはすでにゲストのアイデンティティがあり、次も同じものを使います:',
    forgotten: '次のゲストのサインインで、新しいアイデンティティが作成されます。',
    cost: 'ゲストはトークンを送りません。新しいゲストのアイデンティティは取り消せないため、このブラウザは前回のものを再利用します。',
  },
}
