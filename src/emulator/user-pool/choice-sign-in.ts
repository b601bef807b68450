import { usernameOf } from './account/user-names.ts'
import type { SignIn } from './challenges/challenge.ts'
import { namedDevice } from './devices/devices.ts'
import { type SignInPlace, withProof } from './due-challenge.ts'
import { checkMaySignIn, refuseUnconfirmed, userOrDecoy } from './prove-password.ts'
import { metBefore } from './sessions/step-up.ts'
import { readWish } from './sessions/strength.ts'

/**
 * USER_AUTH, for the API and the pages of the domain alike. That disabled users and those who must reset the password
 * are refused before any proof is unverified.
 * @param name as the user typed it
 * @param parameters AuthParameters
 * @throws ServiceError
 */
export async function beginChoice(
  place: SignInPlace,
  name: string,
  parameters: Readonly<Record<string, string>>,
): Promise<SignIn> {
  const { emulated, pool, client } = place
  const username = await usernameOf(pool, name)
  const user = userOrDecoy(emulated, pool, client, username)
  refuseUnconfirmed(user)
  checkMaySignIn(pool, user, emulated.now())
  const flow = { name: 'USER_AUTH', choice: parameters.PREFERRED_CHALLENGE ?? null }
  const wish = readWish(pool, user, parameters)
  const met = [flow, ...wish, ...(await metBefore(place, user, parameters))]
  const device = namedDevice(pool, username, parameters.DEVICE_KEY)
  return withProof(place, { user, met, device }, parameters)
}
