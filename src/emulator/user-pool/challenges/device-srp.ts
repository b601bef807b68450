import type { MetChallenge } from '../../state/session.ts'
import { invalidSession, readSession } from '../challenge-sessions.ts'
import { rememberedDevice } from '../devices/devices.ts'
import { incorrect } from '../prove-password.ts'
import { isRightProof, takeExchange } from '../srp-sign-in.ts'
import type { FlowChallenge, ReceivedAnswer } from './challenge.ts'

/** The device's SRP_A, which the next challenge is made with. */
export const deviceSrpAuth: FlowChallenge = {
  answer: async (answer) => {
    const { signIn } = takeSession(answer, 'DEVICE_SRP_AUTH')
    return met(signIn, { name: 'DEVICE_SRP_AUTH', choice: answer.response('SRP_A') })
  },
}

/** SRP as for a password: in place of the pool's name stands the device group key, of the user the device key. */
export const devicePasswordVerifier: FlowChallenge = {
  answer: async (answer) => {
    const { emulated, pool, client, response } = answer
    const { signIn, device } = takeSession(answer, 'DEVICE_PASSWORD_VERIFIER')
    const proof = {
      userIdForSrp: device.key,
      secretBlock: response('PASSWORD_CLAIM_SECRET_BLOCK'),
      timestamp: response('TIMESTAMP'),
      signature: response('PASSWORD_CLAIM_SIGNATURE'),
    }
    const exchange = takeExchange(emulated, pool, client, proof)
    if (!(await isRightProof(device.groupKey, exchange, proof))) throw incorrect()
    device.lastAuthenticated = emulated.now()
    return met(signIn, { name: 'DEVICE_PASSWORD_VERIFIER', choice: null })
  },
}

function takeSession({ emulated, pool, client, username, session, response }: ReceivedAnswer, challenge: string) {
  const found = readSession(emulated, pool, session ?? '', { clientId: client.id, username, challenge })
  const user = pool.users.get(username)
  const device = user && rememberedDevice(pool, user, found.deviceKey)
  if (!device || response('DEVICE_KEY') !== device.key) throw invalidSession()
  found.used = true
  return { signIn: { user, met: found.met, device }, device }
}

const met = <SignIn extends { readonly met: readonly MetChallenge[] }>(signIn: SignIn, challenge: MetChallenge) => ({
  ...signIn,
  met: [...signIn.met, challenge],
})
