import { createContext, useContext } from 'react'
import { detailMessages, type Language } from '../../i18n/catalogue.ts'
import { en, type Messages } from '../../i18n/en.ts'
import type { DetailMessages } from '../../i18n/en-details.ts'

interface ChosenLanguage {
  readonly language: Language
  readonly messages: Messages
  /** The one that was chosen last, if its texts could not be loaded. */
  readonly unloaded: Language | null
  readonly choose: (language: Language) => void
}

export const LanguageContext = createContext<ChosenLanguage>({
  language: 'en',
  messages: en,
  unloaded: null,
  choose: () => {},
})

/** The page's language and the way to choose another. */
export function useLanguage(): ChosenLanguage {
  return useContext(LanguageContext)
}

export type AllMessages = Messages & DetailMessages

/**
 * The texts of that name in the page's language. Those that the first screen does without come with the parts that are
 * loaded late, and are for these.
 */
export function useMessages<Name extends keyof AllMessages>(name: Name): AllMessages[Name] {
  const { language, messages } = useLanguage()
  const texts: Partial<AllMessages> = name in messages ? messages : (detailMessages[language].loaded?.details ?? {})
  const found = texts[name]
  if (!found) throw new Error(`${name}: these texts come with the parts that are loaded late`)
  return found
}
