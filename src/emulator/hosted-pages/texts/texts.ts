import type { PageLanguage } from '../../state/language.ts'
import { en, type Texts } from './en.ts'
import { ja } from './ja.ts'

export const textsIn: Readonly<Record<PageLanguage, Texts>> = { en, ja }
