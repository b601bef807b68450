import { use } from 'react'
import { detailMessagesIn } from '../i18n/catalogue.ts'
import type { DetailMessages } from '../i18n/en-details.ts'
import { useLanguage } from './messages.ts'

/** The texts of the page's language that the first screen does without; waits for them, so it needs a Suspense around. */
export function useDetailMessages(): DetailMessages {
  return use(detailMessagesIn(useLanguage().language))
}
