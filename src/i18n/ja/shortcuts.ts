import type { shortcuts as english } from '../en/shortcuts.ts'
import type { Translated } from '../translated.ts'

const does = {
  journey: 'サインインの流れへ移動',
  trace: 'トレースへ移動',
  filter: 'ステップを絞り込む',
  copy: 'ステップをコードとしてコピー',
  'all-steps': 'すべての段階を展開、または折りたたむ',
  help: 'このショートカット一覧を表示',
}

/** What the keys do. */
export const shortcuts: Translated<typeof english> = {
  title: 'ショートカット',
  choose: (signInMethod) => `サインイン方法として「${signInMethod}」を選択`,
  does,
  diagram: 'トレースでは、矢印キーでステップを選択し、Enter で開きます。',
  enabled: 'ショートカットを使う',
  about: '入力欄に入力している間は無効です。支援技術が同じキーを使う場合は、オフにしてください。',
  close: '閉じる',
}
