import { type LazyModule, lazyModule } from '../loading/lazy-module.ts'
import { en, type Messages } from './en.ts'
import type { DetailMessages } from './en-details.ts'

/** Each language by the name that it gives itself. */
export const languages = { en: 'English', ja: '日本語' } as const

export type Language = keyof typeof languages

/** The first of the wanted languages that there is. @param wanted BCP 47 tags, the most wanted first, e.g. `ja-JP` */
export function languageOf(wanted: readonly (string | null)[]): Language {
  for (const tag of wanted) {
    const language = tag?.split('-')[0]?.toLowerCase()
    if (language === 'en' || language === 'ja') return language
  }
  return 'en'
}

const japanese = lazyModule(() => import('./ja.ts'))

/** The texts of the first screen. English is in its chunk, since it is also what is left when another can't be had. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'en' ? en : (await japanese.load()).ja
}

/** The texts that the first screen does without. */
export const detailMessages: Readonly<Record<Language, LazyModule<{ readonly details: DetailMessages }>>> = {
  en: lazyModule(() => import('./en-details.ts')),
  ja: lazyModule(() => import('./ja-details.ts')),
}
