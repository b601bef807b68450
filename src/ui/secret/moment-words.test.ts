import { describe, expect, it } from 'vitest'
import { momentWords } from './moment-words.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
// By the clock of wherever the test runs, as the words are.
const now = new Date(2026, 10, 21, 9, 5, 3).getTime()
/** Node puts a narrow space before AM and PM, and another version of it an ordinary one. */
const plain = (words: string) => words.replace(/[\u202f\u00a0]/g, ' ')

describe('a moment in words', () => {
  for (const [span, en, ja] of [
    [0, 'now · Nov 21, 2026, 9:05:03 AM', '今 · 2026/11/21 9:05:03'],
    [999, 'now · Nov 21, 2026, 9:05:03 AM', '今 · 2026/11/21 9:05:03'],
    [1000, 'in 1 second · Nov 21, 2026, 9:05:04 AM', '1 秒後 · 2026/11/21 9:05:04'],
    [-45_000, '45 seconds ago · Nov 21, 2026, 9:04:18 AM', '45 秒前 · 2026/11/21 9:04:18'],
    [-minute, '1 minute ago · Nov 21, 2026, 9:04:03 AM', '1 分前 · 2026/11/21 9:04:03'],
    [59 * minute, 'in 59 minutes · Nov 21, 2026, 10:04:03 AM', '59 分後 · 2026/11/21 10:04:03'],
    [-5 * hour, '5 hours ago · Nov 21, 2026, 4:05:03 AM', '5 時間前 · 2026/11/21 4:05:03'],
    [13 * hour, 'in 13 hours · Nov 21, 2026, 10:05:03 PM', '13 時間後 · 2026/11/21 22:05:03'],
    [-day, 'yesterday · Nov 20, 2026, 9:05:03 AM', '昨日 · 2026/11/20 9:05:03'],
    [day, 'tomorrow · Nov 22, 2026, 9:05:03 AM', '明日 · 2026/11/22 9:05:03'],
    [30 * day, 'in 30 days · Dec 21, 2026, 9:05:03 AM', '30 日後 · 2026/12/21 9:05:03'],
  ] as const) {
    it(`is ${en} and ${ja}`, () => {
      expect(plain(momentWords(now + span, now, 'en'))).toBe(en)
      expect(plain(momentWords(now + span, now, 'ja'))).toBe(ja)
    })
  }
})

it('a date breaks before its time only', () => {
  const [, date] = momentWords(now, now, 'en').split(' · ')
  expect(date?.split(' ').map(plain)).toEqual(['Nov 21, 2026,', '9:05:03 AM'])
})
