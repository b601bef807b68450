import { useEffect, useRef, useState } from 'react'
import type { ListedObject, ListRequest } from '../../cognito/s3.ts'
import { bucketAddress } from '../../connection/bucket-address.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import type { FailedList } from '../../diagnosis/access-denied.ts'
import { type Progress, progressOf } from '../../session/journey.ts'
import { pagePolicy, policyAllows } from '../parts/page-policy.ts'
import { useClockDifference } from '../use-clock-difference.ts'
import { useSession } from '../use-session.ts'

export type ListingState =
  | { readonly at: 'nothing' }
  | { readonly at: 'working' }
  | { readonly at: 'listed'; readonly objects: readonly ListedObject[]; readonly more: boolean }
  | { readonly at: 'failed'; readonly failed: FailedList }
  /** The page's policy doesn't let it ask that host. */
  | { readonly at: 'forbidden'; readonly host: string }
  /** The code that asks could not be loaded. */
  | { readonly at: 'not-loaded' }

/** Lists a bucket with these keys; the answer to anything but the latest question is dropped. */
export function useListing(credentials: AwsCredentials): readonly [ListingState, (request: ListRequest) => void] {
  const { store } = useSession()
  const clockDifference = useClockDifference()
  const [state, setState] = useState<ListingState>({ at: 'nothing' })
  const turn = useRef(0)
  useEffect(() => () => void turn.current++, [])

  const ask = async (request: ListRequest): Promise<ListingState> => {
    const { connection, journey } = store.getState()
    const address = bucketAddress(connection, request.bucket, request.region)
    if (!policyAllows(pagePolicy(), address)) return { at: 'forbidden', host: new URL(address).host }
    const now = Date.now()
    const { listObjects } = await import('../../cognito/s3.ts')
    const listing = await listObjects(connection, credentials, request, now)
    if (listing.kind === 'listed') return { at: 'listed', objects: listing.objects, more: listing.more }
    const who = whose(progressOf(journey))
    const { expires } = credentials
    return { at: 'failed', failed: { answer: listing, prefix: request.prefix, ...who, expires, clockDifference, now } }
  }

  const list = (request: ListRequest) => {
    const mine = ++turn.current
    const show = (next: ListingState) => mine === turn.current && setState(next)
    show({ at: 'working' })
    ask(request).then(show, () => show({ at: 'not-loaded' }))
  }
  return [state, list]
}

function whose(progress: Progress | null): Pick<FailedList, 'identityId' | 'isGuest' | 'flow'> {
  return {
    identityId: progress?.identityId ?? '',
    isGuest: Object.keys(progress?.logins ?? {}).length === 0,
    // Cognito calls the sessions of the enhanced flow so (facts A.4).
    flow: progress?.caller?.arn.endsWith('/CognitoIdentityCredentials') === false ? 'classic' : 'enhanced',
  }
}
