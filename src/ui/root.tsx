import { MantineProvider } from '@mantine/core'
import { type ReactNode, StrictMode } from 'react'
import { ErrorBoundary } from './start/error-boundary.tsx'
// Only what is used, as static files: the page's policy forbids the style elements that Mantine would inject.
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/PasswordInput.css'
import './mantine-variables.css'
import './theme.css'

/** What stands around every page. */
export function Root({ children }: { readonly children: ReactNode }) {
  return (
    <StrictMode>
      <MantineProvider defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <ErrorBoundary>{children}</ErrorBoundary>
      </MantineProvider>
    </StrictMode>
  )
}
