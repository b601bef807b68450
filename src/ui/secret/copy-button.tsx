import { useEffect, useState } from 'react'
import { useMessages } from '../messages.ts'
import { TextButton } from '../parts/text-button.tsx'

/** Copies a value without showing it. @param name what it is, for the button's accessible name */
export function CopyButton({ name, value }: { readonly name: string; readonly value: string }) {
  const { secrets } = useMessages()
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')

  useEffect(() => {
    if (outcome === 'none') return
    const timer = setTimeout(() => setOutcome('none'), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = () => {
    // navigator.clipboard exists only on https and localhost.
    const written = navigator.clipboard
      ? navigator.clipboard.writeText(value)
      : Promise.reject(new Error('no clipboard'))
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  }
  return (
    <>
      <TextButton label={secrets.copy(name)} onClick={copy}>
        {outcome === 'copied' ? secrets.copied : secrets.copyShort}
      </TextButton>
      <span role="status" className={outcome === 'failed' ? 'small' : 'visually-hidden'}>
        {outcome === 'copied' && secrets.copied}
        {outcome === 'failed' && secrets.copyFailed}
      </span>
    </>
  )
}
