import { type ReactNode, startTransition, useLayoutEffect, useState } from 'react'
import { detailMessages, type Language, messagesIn } from '../../i18n/catalogue.ts'
import type { Messages } from '../../i18n/en.ts'
import { LanguageContext } from '../context/messages.ts'
import { PartContext } from '../parts/part-context.ts'

export interface ShownLanguage {
  readonly language: Language
  readonly messages: Messages
}

interface LanguageProviderProps {
  readonly initial: ShownLanguage
  /** Remembers what was chosen. */
  readonly keep: (language: Language) => void
  readonly children: ReactNode
}

/** The language of everything in it. */
export function LanguageProvider({ initial, keep, children }: LanguageProviderProps) {
  const [shown, setShown] = useState(initial)
  const [unloaded, setUnloaded] = useState<Language | null>(null)
  useLayoutEffect(() => {
    document.documentElement.lang = shown.language
  }, [shown.language])

  async function choose(language: Language): Promise<void> {
    setUnloaded(null)
    const [messages] = await Promise.all([messagesIn(language), detailMessages[language].load()])
    keep(language)
    startTransition(() => setShown({ language, messages }))
  }
  const { app } = shown.messages
  return (
    <LanguageContext
      // Where the texts can't be had, those that are shown stay.
      value={{ ...shown, unloaded, choose: (language) => void choose(language).catch(() => setUnloaded(language)) }}
    >
      <PartContext
        value={{ texts: { ...app.part, separator: app.separators.list }, needs: detailMessages[shown.language] }}
      >
        {children}
      </PartContext>
    </LanguageContext>
  )
}
