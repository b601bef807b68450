import type { Language } from '../../state/language.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

/** What another language has to say, no more and no less. */
export type Texts = typeof en

export const textsIn: Readonly<Record<Language, Texts>> = { en, ja }
