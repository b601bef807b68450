import type { typedOddities as english } from '../en/typed-oddities.ts'
import type { Translated } from '../translated.ts'

export const typedOddities: Translated<typeof english> = {
  oddities: {
    'space-before': '先頭の空白',
    'space-after': '末尾の空白',
    'full-width': '全角文字',
    invisible: '見えない文字',
  },
  note: (what) => `含まれているもの: ${what.join('、')}（入力のまま送信されます）`,
}
