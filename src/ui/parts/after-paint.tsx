import { type ReactNode, useEffect, useState } from 'react'
import { painted } from './painted.ts'

/** What the first screen does not wait for: both would share the network. */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => void painted().then(() => setPainted(true)), [])
  return isPainted && children
}
