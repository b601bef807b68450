import type { secret as englishSecrets } from '../en/secret.ts'
import type { Translated } from '../translated.ts'
import { spaced } from './spaced.ts'

export const secret: Translated<typeof englishSecrets> = {
  masked: '非表示',
  reveal: (name) => spaced`${name}を表示`,
  hide: (name) => spaced`${name}を非表示`,
  revealShort: '表示',
  hideShort: '非表示',
  copy: (name) => spaced`${name}をコピー`,
  copyShort: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'ブラウザにブロックされました',
  time: {
    expiresIn: (left) => `残り ${left}`,
    expired: '期限切れ',
    hours: (value) => `${value} 時間`,
    minutes: (value) => `${value} 分`,
    seconds: (value) => `${value} 秒`,
  },
}
