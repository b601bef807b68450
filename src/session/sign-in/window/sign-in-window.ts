import { ProblemError } from '../../../cognito/problem.ts'
import { createAppStorage } from '../../storage/app-storage.ts'

/** A window of its own for the Hosted UI. */
export interface SignInWindow {
  /**
   * Sends the window there.
   * @param name under which the page that it comes back to hands over what it got
   * @throws ProblemError where the browser blocks the window, or the person has closed it
   */
  readonly go: (url: string, name: string) => void
  /** Without effect once it is out of sight. */
  readonly close: () => void
  /** The person says that it is closed. */
  readonly giveUp: () => void
  readonly over: AbortSignal
}

const features = 'popup,width=520,height=720'

/**
 * To be called while a press is handled: browsers open a window only then.
 *
 * Where it went can't be seen: this page's Cross-Origin-Opener-Policy cuts the tie as soon as the window shows another
 * origin, and `closed` is true from then on (https://html.spec.whatwg.org/#cross-origin-opener-policies).
 * @param isHeld the request waits until the user sends it: that press opens the window
 */
export function openSignInWindow({ open }: Pick<Window, 'open'>, isHeld: boolean): SignInWindow {
  const openBlank = () => open('about:blank', '_blank', features)
  const over = new AbortController()
  let opened = isHeld ? null : openBlank()
  return {
    go(url, name) {
      opened ??= openBlank()
      if (opened === null) throw new ProblemError({ kind: 'sign-in-window', reason: 'blocked' })
      if (opened.closed) throw new ProblemError({ kind: 'sign-in-window', reason: 'closed' })
      // A new window begins with a copy of what this tab keeps; all that it needs is how to come back.
      const session = opened.sessionStorage
      session.clear()
      createAppStorage({ local: session, session }).write('signInWindow', name)
      // A host may not send the policy above.
      opened.opener = null
      opened.location.replace(url)
    },
    close: () => opened?.close(),
    giveUp: () => over.abort(new ProblemError({ kind: 'sign-in-window', reason: 'closed' })),
    over: over.signal,
  }
}
