import type { separators as english } from '../en/separators.ts'
import type { Translated } from '../translated.ts'

/** Between the members of a list, between sentences, and between a name and its value. */
export const separators: Translated<typeof english> = { list: '、', sentences: '', name: ': ' }
