import type { time as englishTime } from '../en/time.ts'
import type { Translated } from '../translated.ts'

export const time: Translated<typeof englishTime> = {
  expiresIn: (left) => `残り ${left}`,
  expired: '期限切れ',
  hours: (value) => `${value} 時間`,
  minutes: (value) => `${value} 分`,
  seconds: (value) => `${value} 秒`,
}
