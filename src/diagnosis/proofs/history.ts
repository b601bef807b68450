import type { EarlierStep, Evidence } from '../evidence/evidence.ts'
import { type Proof, proof } from '../proof.ts'

/** The calls that end a sign-in, so that its tokens are refused from then on. */
const endings = ['GlobalSignOut', 'RevokeToken', '/oauth2/revoke', 'RevokeUserSession', 'DeleteUser']

/** The sign-in was ended from this page, after its tokens were issued. */
export function endedHere({ earlier }: Evidence): Proof | null {
  const ending = earlier.findLastIndex(
    ({ operation, outcome }) => endings.includes(operation) && outcome === 'accepted',
  )
  const signIn = earlier.findLastIndex(isSignIn)
  return ending > signIn ? proof('ended-here', earlier[ending]?.operation ?? '') : null
}

function isSignIn({ operation, outcome, values }: EarlierStep): boolean {
  if (outcome !== 'accepted' || values.grant_type === 'refresh_token') return false
  if (values.AuthFlow?.startsWith('REFRESH_TOKEN')) return false
  return ['InitiateAuth', 'RespondToAuthChallenge', '/oauth2/token'].includes(operation)
}

/** The code, session or refresh token was sent before, and was accepted then. */
export function spentBefore({ sent }: Evidence): Proof | null {
  const [first] = sent?.spentIn ?? []
  return first ? proof('spent-before', first.operation) : null
}

export function lastAccepted({ earlier }: Evidence, operation: string): EarlierStep | undefined {
  return earlier.findLast((step) => step.operation === operation && step.outcome === 'accepted')
}
