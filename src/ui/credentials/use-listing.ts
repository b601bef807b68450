import { useEffect, useRef, useState } from 'react'
import type { ListedObject, ListRequest } from '../../cognito/s3/list-objects.ts'
import { bucketAddress } from '../../connection/bucket-address.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import type { FailedList } from '../../diagnosis/access-denied.ts'
import { services } from '../../session/services.ts'
import { type Progress, progressOf } from '../../session/sign-in/journey.ts'
import { pagePolicy, policyAllows } from '../parts/page-policy.ts'
import { useClockDifference } from '../use-clock-difference.ts'
import { useSession } from '../use-session.ts'

export type ListingState =
  | { readonly at: 'nothing' }
  | { readonly at: 'working' }
  | { readonly at: 'cancelled' }
  | { readonly at: 'listed'; readonly objects: readonly ListedObject[]; readonly more: boolean }
  | { readonly at: 'failed'; readonly failed: FailedList }
  /** The page's policy doesn't let it ask that host. */
  | { readonly at: 'forbidden'; readonly host: string }
  /** The code that asks could not be loaded. */
  | { readonly at: 'not-loaded' }

interface Listings {
  readonly state: ListingState
  /** Does nothing while a list is under way. */
  readonly list: (request: ListRequest) => void
  readonly cancel: () => void
}

/** Lists a bucket with these keys, one request at a time. */
export function useListing(credentials: AwsCredentials): Listings {
  const { store, world } = useSession()
  const clockDifference = useClockDifference()
  const [state, setState] = useState<ListingState>({ at: 'nothing' })
  // Not the state: that is known to a second press only once it is drawn.
  const underWay = useRef<object>(null)
  useEffect(
    () => () => {
      underWay.current = null
    },
    [],
  )

  const ask = async (request: ListRequest): Promise<ListingState> => {
    const { connection, journey } = store.getState()
    const address = bucketAddress(connection, request.bucket, request.region)
    if (!policyAllows(pagePolicy(), address)) return { at: 'forbidden', host: new URL(address).host }
    const now = Date.now()
    const { listObjects } = await services.s3()
    const listing = await listObjects(connection, credentials, request, now)
    if (listing.kind === 'listed') return { at: 'listed', objects: listing.objects, more: listing.more }
    const who = whose(progressOf(journey))
    const { expires } = credentials
    return { at: 'failed', failed: { answer: listing, prefix: request.prefix, ...who, expires, clockDifference, now } }
  }

  const list = (request: ListRequest) => {
    if (underWay.current) return
    const mine = {}
    underWay.current = mine
    const show = (next: ListingState) => {
      if (mine !== underWay.current) return
      underWay.current = null
      setState(next)
    }
    setState({ at: 'working' })
    ask(request).then(show, () => show({ at: 'not-loaded' }))
  }
  const cancel = () => {
    underWay.current = null
    setState({ at: 'cancelled' })
    world.recorder.cancel(['ListObjectsV2'])
  }
  return { state, list, cancel }
}

function whose(progress: Progress | null): Pick<FailedList, 'identityId' | 'isGuest' | 'flow'> {
  return {
    identityId: progress?.identityId ?? '',
    isGuest: Object.keys(progress?.logins ?? {}).length === 0,
    // Cognito names the role session of the enhanced flow so; in the classic one the caller names it.
    flow: progress?.caller?.arn.endsWith('/CognitoIdentityCredentials') === false ? 'classic' : 'enhanced',
  }
}
