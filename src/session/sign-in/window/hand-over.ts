import * as v from 'valibot'
import { ProblemError } from '../../../cognito/problem.ts'

/** Milliseconds: as long as a return is waited for that comes by redirect. */
const longest = 15 * 60_000

/** Milliseconds until it is clear that nobody takes what a window hands over. */
const patience = 3000

/** Characters; an address can hold any text. */
const longestMember = 4096

const member = v.exactOptional(v.pipe(v.string(), v.maxLength(longestMember)))

/** All that passes from window to window: what the answer of /oauth2/authorize is made of (RFC 6749, 4.1.2; RFC 9207, 2). */
const returnSchema = v.pipe(
  v.strictObject({ code: member, state: member, error: member, error_description: member, iss: member }),
  v.check(({ code, error }) => (code === undefined) !== (error === undefined)),
)

/** What the page that waits says to what came first. */
const received = 'received'

interface Awaited {
  /** Random, used once: whoever doesn't know it hears nothing, and can say nothing. */
  readonly name: string
  /** Of which the address is made that the window came back with. */
  readonly redirectUri: string
  /** Once it is given up; its reason is what is thrown. */
  readonly over: AbortSignal
}

/**
 * Waits for what the window of a sign-in comes back with; the first message is the only one.
 * @returns the address, without anything but the members that a return has
 * @throws ProblemError where nothing came for 15 minutes, or it is no such message
 */
export function awaitReturn({ name, redirectUri, over }: Awaited): Promise<string> {
  over.throwIfAborted()
  const channel = new BroadcastChannel(name)
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Promise<string>((resolve, reject) => {
    timer = setTimeout(() => reject(new ProblemError({ kind: 'sign-in-window', reason: 'timed-out' })), longest)
    over.addEventListener('abort', () => reject(over.reason))
    channel.onmessage = ({ data }) => {
      channel.postMessage(received)
      const result = v.safeParse(returnSchema, data)
      if (result.success) resolve(`${redirectUri}?${new URLSearchParams(result.output)}`)
      else reject(new ProblemError({ kind: 'unexpected-return', reason: 'no-state' }))
      // At once, not a turn later: a second message finds nobody.
      channel.close()
    }
  }).finally(() => {
    clearTimeout(timer)
    channel.close()
  })
}

/**
 * Hands what the Hosted UI sent back to the page that opened this window.
 * @param url the address that the window came back with
 * @returns false: no page waits for it
 */
export function handOver(url: string, name: string): Promise<boolean> {
  const channel = new BroadcastChannel(name)
  const query = new URL(url).searchParams
  const members = Object.keys(returnSchema.entries).flatMap((key) => {
    const value = query.get(key)
    return value === null ? [] : [[key, value.slice(0, longestMember)] as const]
  })
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), patience)
    channel.onmessage = ({ data }) => {
      if (data !== received) return
      clearTimeout(timer)
      resolve(true)
    }
    channel.postMessage(Object.fromEntries(members))
  }).finally(() => channel.close())
}
