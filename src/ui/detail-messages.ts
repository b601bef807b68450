import { createContext, useContext } from 'react'
import { type DetailMessages, enDetails } from '../i18n/en-details.ts'

/** To be imported by lazily loaded components only, or the first screen carries these texts too. */
const DetailMessagesContext = createContext<DetailMessages>(enDetails)

/** The texts of the page's language that the first screen does without. */
export function useDetailMessages(): DetailMessages {
  return useContext(DetailMessagesContext)
}
