import type { Cookies } from '../../state/cookies.ts'

/** By name; the time is epoch milliseconds, null: it doesn't expire. */
export type KeptCookies = Readonly<Record<string, { readonly value: string; readonly expires: number | null }>>

export interface CookieJar extends Cookies {
  /** Those in force, as JSON. */
  kept(): KeptCookies
}

/**
 * Cookies of the one browser that a service worker has: neither does it see the Cookie header, nor may a response of it
 * set one (https://fetch.spec.whatwg.org/#forbidden-response-header-name). One that would live until the browser is
 * closed lives on, since the worker does not hear of that.
 * @param now epoch milliseconds
 */
export function cookieJar(kept: KeptCookies, now: () => number): CookieJar {
  const cookies = new Map(Object.entries(kept))
  const inForce = () => [...cookies].filter(([, { expires }]) => expires === null || expires > now())
  return {
    read: (_request, name) => inForce().find(([each]) => each === name)?.[1].value,
    keep(name, value, seconds) {
      if (seconds === 0) cookies.delete(name)
      else cookies.set(name, { value, expires: seconds === null ? null : now() + seconds * 1000 })
      return null
    },
    kept: () => Object.fromEntries(inForce()),
  }
}
