import type { secrets as englishSecrets } from '../en/secrets.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const secrets: Translated<typeof englishSecrets> = {
  masked: '非表示',
  reveal: (name) => spaced`${name}を表示`,
  hide: (name) => spaced`${name}を非表示`,
  revealShort: '表示',
  hideShort: '非表示',
  copy: (name) => spaced`${name}をコピー`,
  copyShort: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'ブラウザに許可されませんでした',
}
