import { createContext, useContext } from 'react'
import { en, type Messages } from '../i18n/en.ts'

export const MessagesContext = createContext<Messages>(en)

/** The texts of the page's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext)
}
