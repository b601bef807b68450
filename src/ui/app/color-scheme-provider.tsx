import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { type ColorScheme, ColorSchemeContext } from '../context/color-scheme.ts'
import { useMedia } from '../parts/use-media.ts'

/** Where the choice is remembered; other tabs share it. */
export interface KeptColorScheme {
  readonly read: () => ColorScheme
  readonly keep: (scheme: ColorScheme) => void
}

/** The colour scheme of everything in it, by the attribute that Mantine's stylesheets and ours read. */
export function ColorSchemeProvider({
  kept,
  children,
}: {
  readonly kept: KeptColorScheme
  readonly children: ReactNode
}) {
  const [scheme, setScheme] = useState(kept.read)
  const isSystemDark = useMedia('(prefers-color-scheme: dark)')
  const shown = scheme === 'auto' ? (isSystemDark ? 'dark' : 'light') : scheme
  useLayoutEffect(() => {
    document.documentElement.dataset.mantineColorScheme = shown
  }, [shown])
  useEffect(() => {
    const follow = () => setScheme(kept.read())
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [kept])
  const choose = (chosen: ColorScheme) => {
    kept.keep(chosen)
    setScheme(chosen)
  }
  return <ColorSchemeContext value={{ scheme, choose }}>{children}</ColorSchemeContext>
}
