import { useState } from 'react'
import type { Notice } from './notice.tsx'

/**
 * What came of saving or opening, until it is closed or something else happens.
 * @param moment another text once something else has happened
 */
export function useNotice(moment: string) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const [saidAt, setSaidAt] = useState(moment)
  if (saidAt !== moment) {
    setSaidAt(moment)
    setNotice(null)
  }
  return [notice, setNotice] as const
}
