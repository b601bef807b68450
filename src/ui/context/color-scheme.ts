import { createContext, useContext } from 'react'

/** `auto`: as the system has it. */
export type ColorScheme = 'auto' | 'light' | 'dark'

interface ChosenColorScheme {
  readonly scheme: ColorScheme
  readonly choose: (scheme: ColorScheme) => void
}

export const ColorSchemeContext = createContext<ChosenColorScheme>({ scheme: 'auto', choose: () => {} })

/** The page's colour scheme and how to choose another. */
export function useColorScheme(): ChosenColorScheme {
  return useContext(ColorSchemeContext)
}
