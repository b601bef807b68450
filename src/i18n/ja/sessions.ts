import type { sessions as english } from '../en/sessions.ts'
import type { Translated } from '../translated.ts'
import { separators } from './separators.ts'

export const sessions: Translated<typeof english> = {
  title: 'セッション',
  about:
    'このユーザーがサインインしているセッションです。プールのすべてのアプリクライアントの更新トークンと、ホストされた UI の Cookie が対象です。セッションの追跡を有効にした Essentials または Plus のプランが必要です。',
  list: 'セッションを一覧表示',
  again: '一覧を再取得',
  delay: 'AWS では、新しいセッションや終了したセッションの反映に数秒かかります。',
  count: (count) => `${count} 件のセッション。`,
  types: { TOKEN: 'アプリ', SSO: 'ホストされた UI' },
  current: 'このサインイン',
  members: {
    id: 'セッション ID',
    client: 'アプリクライアント',
    created: 'サインイン',
    active: '最終アクティビティ',
    device: 'デバイス',
    address: 'IP アドレス',
    place: '場所',
    origin: '経由したセッション',
  },
  places: separators.list,
  revoke: '取り消す',
  withLinked: '関連するセッションも取り消す',
  buttonFor: (button, id) => `${button}: ${id}`,
  own: 'このサインインを終了するには、上のいずれかの方法を使ってください。',
}
