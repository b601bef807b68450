import { type FormEvent, useState } from 'react'
import { isRegion } from '../../protocol/identifiers.ts'
import { progressOf } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { useValidity } from '../key-export/use-validity.ts'
import { TextButton } from '../parts/text-button.tsx'
import { TextInput } from '../parts/text-fields.tsx'
import { WaitingButton } from '../parts/waiting-button.tsx'
import { ListingResult } from './listing-result.tsx'
import { useListing } from './use-listing.ts'
import type { UseProps } from './uses.tsx'

/** A request that needs permission, made with the keys: what a bucket holds under a prefix. */
export function BucketTrial({ credentials }: UseProps) {
  const all = useMessages('credentials')
  const texts = all.try
  const connection = useSessionState((state) => state.connection)
  const identityId = useSessionState((state) => progressOf(state.journey)?.identityId ?? '')
  const [bucket, setBucket] = useState(connection.bucket ?? '')
  const [prefix, setPrefix] = useState(`${identityId}/`)
  const [region, setRegion] = useState(connection.region)
  const [checked, setChecked] = useState(false)
  const { state, list, cancel } = useListing()
  const validity = useValidity(credentials)
  const isWorking = state.at === 'working'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!isWorking && bucket.trim() && isRegion(region.trim())) {
      list({ bucket: bucket.trim(), prefix, region: region.trim() })
    }
  }
  const plain = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const
  return (
    <>
      <form className="try-form fields-in-rows" noValidate onSubmit={submit}>
        <TextInput
          label={texts.bucket}
          {...plain}
          value={bucket}
          error={checked && !bucket.trim() && texts.bucketMissing}
          onChange={(event) => setBucket(event.currentTarget.value)}
        />
        <TextInput
          label={texts.region}
          {...plain}
          value={region}
          error={checked && !isRegion(region.trim()) && texts.regionWrong}
          onChange={(event) => setRegion(event.currentTarget.value)}
        />
        <TextInput
          className="wide"
          label={texts.prefix}
          description={texts.prefixHint}
          {...plain}
          value={prefix}
          onChange={(event) => setPrefix(event.currentTarget.value)}
        />
        {validity === 'expired' ? (
          <p className="wide" role="status">
            {all.expiredToTry}
          </p>
        ) : (
          <div className="wide">
            <WaitingButton type="submit" waits={isWorking}>
              {isWorking ? texts.working : texts.button}
            </WaitingButton>
            {isWorking && <TextButton onClick={cancel}>{texts.cancel}</TextButton>}
          </div>
        )}
      </form>
      <ListingResult state={state} />
    </>
  )
}
