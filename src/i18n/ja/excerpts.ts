import type { excerpts as english } from '../en/excerpts.ts'
import type { Translated } from '../translated.ts'

/** Under the first part of a long list. */
export const excerpts: Translated<typeof english> = {
  showRest: (left) => `残り ${left.toLocaleString('ja')} 件を表示`,
  showMore: (next, left) => `さらに ${next.toLocaleString('ja')} 件を表示（残り ${left.toLocaleString('ja')} 件）`,
}
