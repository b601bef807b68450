import { en } from './en.ts'
import { ja } from './ja.ts'

/** Each by its code in the `lang` parameter of Cognito's managed login, and by the name that it gives itself. */
export const languages = { en: 'English', ja: '日本語' } as const

export type Language = keyof typeof languages

/** A sentence that the seed brings along. */
export type InEachLanguage = Readonly<Record<Language, string>>

/** What another language has to say, no more and no less. */
export type Texts = typeof en

export const textsIn: Readonly<Record<Language, Texts>> = { en, ja }
