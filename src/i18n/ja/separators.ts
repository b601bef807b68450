import type { separators as english } from '../en/separators.ts'
import type { Translated } from '../translated.ts'

/** What stands between the members of a list, between sentences, and after a name of which something is said. */
export const separators: Translated<typeof english> = { list: '、', sentences: '', name: ': ' }
