import { type Language, languages } from '../../i18n/catalogue.ts'
import { TextButton } from '../parts/text-button.tsx'
import { useColorScheme } from './color-scheme.ts'
import { useLanguage, useMessages } from './messages.ts'

const otherLanguage: Readonly<Record<Language, Language>> = { en: 'ja', ja: 'en' }

/** The other language, by the name that it gives itself. */
export function LanguageSwitch() {
  const { language, messages, unloaded, choose } = useLanguage()
  const other = otherLanguage[language]
  return (
    <>
      <TextButton lang={other} onClick={() => choose(other)}>
        {languages[other]}
      </TextButton>
      {unloaded && (
        <span role="alert" className="small">
          {messages.app.languageUnloaded(languages[unloaded])}
        </span>
      )}
    </>
  )
}

const nextTheme = { auto: 'light', light: 'dark', dark: 'auto' } as const

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const app = useMessages('app')
  const { scheme, choose } = useColorScheme()
  return <TextButton onClick={() => choose(nextTheme[scheme])}>{app.theme[scheme]}</TextButton>
}
