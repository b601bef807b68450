import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type ReactNode, StrictMode } from 'react'
import type { Language } from '../../i18n/catalogue.ts'
import { storageKeys } from '../../session/storage/keys.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageProvider, type ShownLanguage } from './language.tsx'
// Only what is used, as static files: the page's policy forbids the style elements that Mantine would inject.
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
import './mantine-variables.css'
import './theme.css'

const colorScheme = localStorageColorSchemeManager({ key: storageKeys.colorScheme.name })

interface RootProps {
  readonly language: ShownLanguage
  readonly keepLanguage: (language: Language) => void
  readonly children: ReactNode
}

/** What stands around every page. */
export function Root({ language, keepLanguage, children }: RootProps) {
  return (
    <StrictMode>
      <MantineProvider
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <LanguageProvider initial={language} keep={keepLanguage}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>
  )
}
