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

/** The texts of the first screen. English is in its chunk, since it is also what is left when another can't be had. */
export const messagesIn = remembered<Messages>({
  en: async () => en,
  ja: async () => (await import('./ja.ts')).ja,
})

/** The texts that the first screen does without. */
export const detailMessagesIn = remembered<DetailMessages>({
  en: async () => (await import('./en-details.ts')).enDetails,
  ja: async () => (await import('./ja-details.ts')).jaDetails,
})

/** The same promise each time, as React wants it; a failed one is tried again. @param load how each language comes */
export function remembered<Texts>(
  load: Readonly<Record<Language, () => Promise<Texts>>>,
): (language: Language) => Promise<Texts> {
  const promises = new Map<Language, Promise<Texts>>()
  return (language) => {
    const known = promises.get(language)
    if (known) return known
    const promise = load[language]()
    promises.set(language, promise)
    promise.catch(() => promises.delete(language))
    return promise
  }
}
