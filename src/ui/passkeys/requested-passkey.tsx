import type { PasskeyRequestOptions } from '../../passkey/options.ts'
import { RelyingPartyNote } from './relying-party-note.tsx'
import { RequestFacts } from './requested-facts.tsx'

/** What the browser will be asked to sign, and whether it will. */
export function RequestedPasskey({ options }: { readonly options: PasskeyRequestOptions }) {
  return (
    <>
      <RelyingPartyNote id={options.rpId} />
      <RequestFacts options={options} />
    </>
  )
}
