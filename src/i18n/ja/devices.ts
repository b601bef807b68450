import type { devices as english } from '../en/devices.ts'
import type { Translated } from '../translated.ts'

export const devices: Translated<typeof english> = {
  title: 'デバイス',
  about:
    'デバイスを追跡するユーザープールでは、記憶済みのデバイスは自身のシークレット（SRP）で自らを証明します。これを第 2 要素の代わりにできます。',
  unnamed: '名前のないデバイス',
  untracked:
    'このサインインはどのデバイスにも属していません。プールがデバイスを追跡していないか、ユーザー名とパスワードによるサインインではありません。',
  fresh: (key) => `このブラウザは、プールにとって新しいデバイスです: ${key}`,
  remember: 'このデバイスを記憶する',
  kept: 'このブラウザは、このユーザーのデバイスとして記憶されています。シークレットはメモリ内だけにあり、サインアウトしても残りますが、タブを閉じるか接続を変更すると失われます。',
  list: 'デバイスを一覧表示',
  again: '一覧を再取得',
  none: 'このユーザーのデバイスは、ユーザープールに登録されていません。',
  this: 'このブラウザ',
  states: { remembered: '記憶済み', 'not-remembered': '未記憶' },
  members: { key: 'デバイスキー', created: '登録日時', lastSignIn: '最後のサインイン', address: '最後の IP アドレス' },
  rememberIt: '記憶する',
  notRemember: '記憶しない',
  forget: '削除する',
  buttonFor: (button, key) => `${button}: ${key}`,
}
