import { detailMessages } from '../../i18n/catalogue.ts'
import type { DetailMessages } from '../../i18n/en-details.ts'
import { useLanguage } from './messages.ts'

/** The texts of the page's language that the first screen does without: in parts that are loaded late, which bring them. */
export function useDetailMessages(): DetailMessages {
  const { loaded } = detailMessages[useLanguage().language]
  if (!loaded) throw new Error('these texts come with the parts that are loaded late')
  return loaded.details
}
