import { type ReactNode, StrictMode } from 'react'
import type { Language } from '../../i18n/catalogue.ts'
import { ClaimsFormProvider, type KeptClaimsForm } from '../context/claims-form.tsx'
import { ColorSchemeProvider, type KeptColorScheme } from './color-scheme-provider.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageProvider, type ShownLanguage } from './language.tsx'
// Only what is used, as static files: the page's policy forbids the style elements that Mantine would inject.
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
import './mantine-variables.css'
import './theme.css'

interface RootProps {
  readonly language: ShownLanguage
  readonly keepLanguage: (language: Language) => void
  readonly colorScheme: KeptColorScheme
  readonly claimsForm: KeptClaimsForm
  readonly children: ReactNode
}

/** What stands around every page. */
export function Root({ language, keepLanguage, colorScheme, claimsForm, children }: RootProps) {
  return (
    <StrictMode>
      <ColorSchemeProvider kept={colorScheme}>
        <LanguageProvider initial={language} keep={keepLanguage}>
          <ClaimsFormProvider kept={claimsForm}>
            <ErrorBoundary>{children}</ErrorBoundary>
          </ClaimsFormProvider>
        </LanguageProvider>
      </ColorSchemeProvider>
    </StrictMode>
  )
}
