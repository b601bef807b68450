import type { LoginsProviderId } from '../../../connection/logins-providers.ts'
import { useMessages } from '../../context/messages.ts'
import { TextInput } from '../../parts/text-fields.tsx'

/** What is typed beside the token. */
export interface GivenValues {
  readonly issuer: string
  /** Of the SAML provider in IAM. */
  readonly arn: string
  readonly identityId: string
}

export const nothingGiven: GivenValues = { issuer: '', arn: '', identityId: '' }

interface GivenFieldsProps {
  readonly chosen: LoginsProviderId
  readonly given: GivenValues
  readonly onGiven: (given: GivenValues) => void
  readonly isMissing: boolean
  readonly disabled: boolean
}

/** By what the Logins key of a provider is made, where it isn't known. */
export function GivenFields({ chosen, given, onGiven, isMissing, disabled }: GivenFieldsProps) {
  const texts = useMessages('signInForms').providerToken
  if (chosen === 'oidc') {
    return (
      <TextInput
        label={texts.issuer}
        description={texts.issuerHint}
        type="url"
        value={given.issuer}
        disabled={disabled}
        error={isMissing && texts.issuerMissing}
        onChange={(event) => onGiven({ ...given, issuer: event.currentTarget.value })}
      />
    )
  }
  if (chosen !== 'saml') return null
  return (
    <TextInput
      label={texts.arn}
      description={texts.arnHint}
      value={given.arn}
      disabled={disabled}
      autoComplete="off"
      spellCheck={false}
      error={isMissing && texts.arnMissing}
      onChange={(event) => onGiven({ ...given, arn: event.currentTarget.value })}
    />
  )
}
