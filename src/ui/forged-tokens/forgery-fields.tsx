import { useState } from 'react'
import { timeOfClaim } from '../../token/decode.ts'
import { claimAsText, type EditedClaim, editedClaims, withClaim } from '../../token/forged/edited-claims.ts'
import { forgeries } from '../../token/forged/forge-token.ts'
import { type JwtMembers, ownClaim } from '../../token/own-claim.ts'
import { useMessages } from '../context/messages.ts'
import { useServicesNow } from '../context/use-clock-difference.ts'
import { TextButton } from '../parts/text-button.tsx'
import { NativeSelect, Textarea, TextInput } from '../parts/text-fields.tsx'
import { Moment } from '../secret/moment.tsx'
import type { ForgeryForm } from './use-forgery.ts'
import './forged-token.css'

const hour = 3600
const expiry: EditedClaim = 'exp'

/** The claims that verifiers look at, one by one, all of them as JSON, and how the token is signed. */
export function ForgeryFields({ form }: { readonly form: ForgeryForm }) {
  const texts = useMessages('forgedTokens')
  const { json, claims, forgery, isChanged } = form
  return (
    <>
      <fieldset className="forged-claims" disabled={claims === null}>
        <legend>{texts.fields}</legend>
        <p className="small muted wide">{texts.fieldsAbout}</p>
        {editedClaims(claims ?? {}).map((name) => (
          <ClaimField key={name} name={name} claims={claims ?? {}} onChange={form.change} />
        ))}
        <ExpiryButtons claims={claims ?? {}} onChange={form.change} />
      </fieldset>
      <details>
        <summary>{texts.json}</summary>
        <Textarea
          aria-label={texts.json}
          value={json}
          onChange={(event) => form.type(event.currentTarget.value)}
          error={claims === null && texts.noJson}
          rows={10}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: 'mono' }}
        />
      </details>
      {claims === null && <p role="alert">{texts.noJson}</p>}
      {isChanged && <TextButton onClick={form.restore}>{texts.restore}</TextButton>}
      <NativeSelect
        label={texts.signature}
        description={texts.forgeries[forgery].about}
        value={forgery}
        data={forgeries.map((value) => ({ value, label: texts.forgeries[value].name }))}
        onChange={(event) => {
          const chosen = forgeries.find((each) => each === event.currentTarget.value)
          if (chosen) form.choose(chosen)
        }}
      />
    </>
  )
}

interface ClaimFieldProps {
  readonly name: EditedClaim
  readonly claims: JwtMembers
  readonly onChange: (claims: JwtMembers) => void
}

function ClaimField({ name, claims, onChange }: ClaimFieldProps) {
  // What is typed stays as it is typed while the field has the focus: a list would lose its last separator.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      label={name}
      value={typed ?? claimAsText(ownClaim(claims, name))}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(withClaim(claims, name, text))
      }}
      onBlur={() => setTyped(null)}
      autoComplete="off"
      spellCheck={false}
      classNames={{ label: 'mono', input: 'mono' }}
    />
  )
}

/** What `exp` means, and the two changes that are tried most. */
function ExpiryButtons({ claims, onChange }: Omit<ClaimFieldProps, 'name'>) {
  const texts = useMessages('forgedTokens')
  const now = Math.floor(useServicesNow() / 1000)
  const at = timeOfClaim('exp', ownClaim(claims, expiry))
  const expire = (seconds: number) => onChange(withClaim(claims, expiry, String(seconds)))
  return (
    <p className="small wide forged-expiry">
      {at !== null && (
        <span>
          <code>{expiry}</code>: <Moment at={at} />
        </span>
      )}
      <TextButton onClick={() => expire(now - hour)}>{texts.expired}</TextButton>
      <TextButton onClick={() => expire(now + hour)}>{texts.lasting}</TextButton>
    </p>
  )
}
