import type { WantedStrength } from '../../cognito/user-pool/sign-in.ts'
import { useMessages } from '../context/messages.ts'
import { TextInput } from '../parts/text-fields.tsx'

export const noStrength: WantedStrength = { levels: '', maxAge: '' }

/** Of AuthParameters. */
const parameters = { levels: 'TARGET_ACR_VALUES', maxAge: 'MAX_AGE' } as const

interface StrengthFieldsProps {
  readonly wanted: WantedStrength
  readonly disabled: boolean
  /** The levels were asked for, and there are none. */
  readonly isMissing?: boolean
  readonly onWant: (wanted: WantedStrength) => void
}

/** How strongly the user shall sign in, and how recently, in the words of the wire. */
export function StrengthFields({ wanted, disabled, isMissing = false, onWant }: StrengthFieldsProps) {
  const { strength: texts } = useMessages('signInForms')
  const shared = { disabled, classNames: { label: 'mono' }, autoComplete: 'off', spellCheck: false }
  return (
    <>
      <TextInput
        {...shared}
        label={parameters.levels}
        description={texts.levels}
        autoCapitalize="none"
        value={wanted.levels}
        error={isMissing && texts.missing}
        onChange={({ currentTarget: { value } }) => onWant({ ...wanted, levels: value })}
      />
      <TextInput
        {...shared}
        label={parameters.maxAge}
        description={texts.maxAge}
        inputMode="numeric"
        value={wanted.maxAge}
        onChange={({ currentTarget: { value } }) => onWant({ ...wanted, maxAge: value })}
      />
    </>
  )
}
