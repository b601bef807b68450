import { useEffect, useState } from 'react'
import { useMessages } from '../context/messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import { copyOther, copySecret } from './clipboard/page-clipboard.tsx'

interface CopyButtonProps {
  /** What it is, for the button's accessible name. */
  readonly name: string
  /** Or how to get it, once it is wanted. */
  readonly value: string | (() => Promise<string>)
  /** In place of “Copy”, where more is copied than is seen. */
  readonly words?: string | undefined
  /** By which it is found again. */
  readonly id?: string
  /** It is, or holds, a secret: cleared from the clipboard after a while. */
  readonly isSecret?: boolean | undefined
}

/** Copies a value without showing it. */
export function CopyButton({ name, value, words, id, isSecret = false }: CopyButtonProps) {
  const secrets = useMessages('secret')
  const clipboard = useMessages('clipboard')
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')

  useEffect(() => {
    if (outcome === 'none') return
    const timer = setTimeout(() => setOutcome('none'), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    try {
      const text = typeof value === 'string' ? value : await value()
      await (isSecret ? copySecret(text, clipboard) : copyOther(text))
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  // The name has the words that are seen, by which the button is called by voice (WCAG 2.5.3).
  const shown = outcome === 'copied' ? secrets.copied : words
  return (
    <>
      <TextButton id={id} label={shown === undefined ? secrets.copy(name) : `${shown}: ${name}`} onClick={copy}>
        {shown ?? secrets.copyShort}
      </TextButton>
      <span role="status" className={outcome === 'failed' ? 'small' : 'visually-hidden'}>
        {outcome === 'copied' && secrets.copied}
        {outcome === 'failed' && secrets.copyFailed}
      </span>
    </>
  )
}
