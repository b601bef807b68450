import type { exchanges as english } from '../en/exchanges.ts'
import type { Translated } from '../translated.ts'

/** The little that is needed before the pane itself is loaded. */
export const exchanges: Translated<typeof english> = {
  title: '通信の記録',
}
