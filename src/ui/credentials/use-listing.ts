import { useState } from 'react'
import type { Problem } from '../../cognito/problem.ts'
import type { ListedObject, ListRequest } from '../../cognito/s3/list-objects.ts'
import { bucketAddress } from '../../connection/bucket-address.ts'
import { pagePolicy, policyAllows } from '../context/page-policy.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { useTask, useTasksState } from '../tasks/use-tasks.ts'

export type ListingState =
  | { readonly at: 'nothing' }
  | { readonly at: 'working' }
  | { readonly at: 'cancelled' }
  | { readonly at: 'listed'; readonly objects: readonly ListedObject[]; readonly more: boolean }
  | { readonly at: 'failed'; readonly problem: Problem }
  /** The page's policy allows no requests to that host. */
  | { readonly at: 'forbidden'; readonly host: string }
  /** The code for the request could not be loaded. */
  | { readonly at: 'not-loaded' }

interface Listings {
  readonly state: ListingState
  readonly list: (request: ListRequest) => void
  readonly cancel: () => void
}

/** Lists a bucket with the credentials, one request at a time. */
export function useListing(): Listings {
  const { runTask, cancelTask } = useSession()
  const connection = useSessionState((state) => state.connection)
  const recorded = useListingTask()
  /** What was asked since this is shown: nothing, what the page's policy forbids, or a task. */
  const [asked, setAsked] = useState<ListingState | 'task'>({ at: 'nothing' })

  const list = (request: ListRequest) => {
    const address = bucketAddress(connection, request.bucket, request.region)
    const isAllowed = policyAllows(pagePolicy(), address)
    setAsked(isAllowed ? 'task' : { at: 'forbidden', host: new URL(address).host })
    if (isAllowed) void runTask('list-bucket', request, Date.now())
  }
  return { state: asked === 'task' ? recorded : asked, list, cancel: () => cancelTask('list-bucket') }
}

function useListingTask(): ListingState {
  const task = useTask('list-bucket')
  const listing = useTasksState((state) => state.listing)
  if (task?.at === 'failed') return { at: task.problem.kind === 'cancelled' ? 'cancelled' : 'not-loaded' }
  if (task?.at !== 'done' || listing === null) return { at: 'working' }
  const { answer } = listing
  if (answer.kind === 'listed') return { at: 'listed', objects: answer.objects, more: answer.more }
  return { at: 'failed', problem: answer }
}
