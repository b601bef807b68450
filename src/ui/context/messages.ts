import { createContext, useContext } from 'react'
import type { Language } from '../../i18n/catalogue.ts'
import { en, type Messages } from '../../i18n/en.ts'

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

/** The texts of the page's language. */
export function useMessages(): Messages {
  return useLanguage().messages
}
