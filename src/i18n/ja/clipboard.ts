import type { clipboard as english } from '../en/clipboard.ts'
import type { Translated } from '../translated.ts'

/** What becomes of a secret in the clipboard. */
export const clipboard: Translated<typeof english> = {
  states: {
    'to-be-compared': (seconds) => `${seconds} 秒後もコピーした内容が残っていれば、クリップボードを空にします。`,
    'to-be-emptied': (seconds) =>
      `${seconds} 秒後に、その時点の内容にかかわらずクリップボードを空にします（このページが前面にあり、ブラウザが許可する場合）。`,
    emptied: () => 'クリップボードを空にしました。',
    left: () => '機密情報がまだクリップボードに残っている可能性があります。',
    refused: () =>
      'ブラウザの制限により、このページからはクリップボードを空にできません。別の文字列をコピーして上書きしてください。',
  },
  empty: '今すぐ空にする',
  close: '閉じる',
}
