import type { Ref } from 'react'
import { useMessages } from '../context/messages.ts'
import { TextInput } from '../parts/text-fields.tsx'

interface CodeFieldProps {
  readonly ref: Ref<HTMLInputElement>
  readonly code: string
  readonly disabled: boolean
  readonly isMissing: boolean
  readonly onCode: (code: string) => void
}

/** For a code of digits; what stands between them when it is pasted is left out. */
export function CodeField({ ref, code, disabled, isMissing, onCode }: CodeFieldProps) {
  const { code: texts } = useMessages('challenges')
  return (
    <TextInput
      ref={ref}
      label={texts.field}
      autoComplete="one-time-code"
      inputMode="numeric"
      spellCheck={false}
      value={code}
      disabled={disabled}
      error={isMissing && texts.missing}
      onChange={(event) => onCode(withoutGaps(event.currentTarget.value))}
    />
  )
}

/** "123 456" and full-width digits, as messages and keyboards have them, are 123456. */
const withoutGaps = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '')
