import type { longLists as english } from '../en/long-lists.ts'
import type { Translated } from '../translated.ts'

/** Under the first part of a long list. */
export const longLists: Translated<typeof english> = {
  showRest: (left) => `残り ${left.toLocaleString('ja')} 件を表示`,
  showMore: (next, left) => `さらに ${next.toLocaleString('ja')} 件を表示（残り ${left.toLocaleString('ja')} 件）`,
}
