import { describe, expect, it } from 'vitest'
import { userPoolId } from '../../emulator/emulator-fixture.ts'
import { openSession } from '../session-fixture.ts'

const nora = { username: 'nora', password: 'Nora-Passw0rd!', flow: 'srp' } as const

/** Nora has signed in by SRP and the code of an SMS. */
async function signedIn() {
  const opened = await openSession()
  const { session, held, emulated } = opened
  const signIn = async (flow: 'srp' | 'plain' = 'srp') => {
    await session.signIn({ ...nora, flow })
    if (held()?.challenge?.name !== 'SMS_MFA') return
    await session.answer({ name: 'SMS_MFA', code: emulated.outbox[0]?.code ?? '' })
  }
  await signIn()
  const keyOf = () => opened.state().devices[0]?.key
  return { ...opened, signIn, keyOf, pool: emulated.userPools.get(userPoolId) }
}

describe('a device', () => {
  it('is remembered on demand, and then stands in for the code, also after a sign-out', async () => {
    const { session, sent, held, signIn, keyOf } = await signedIn()
    sent.length = 0
    expect(await session.runTask('remember-device')).toBe(true)
    expect(sent).toEqual(['ConfirmDevice', 'UpdateDeviceStatus', 'ListDevices'])
    expect(keyOf()).toMatch(/^ap-northeast-1_/)
    session.signOut()
    sent.length = 0
    await signIn()
    expect(sent.slice(0, 4)).toEqual(['InitiateAuth', ...Array(3).fill('RespondToAuthChallenge')])
    expect(held()?.tokens?.newDevice).toBeUndefined()
    expect(held()?.credentials).not.toBeNull()
  })

  it('is proven after a plain password, too', async () => {
    const { session, held, signIn, bodies } = await signedIn()
    await session.runTask('remember-device')
    session.signOut()
    bodies.length = 0
    await signIn('plain')
    expect(held()?.tokens).not.toBeNull()
    expect(bodies.some((body) => body.includes('DEVICE_PASSWORD_VERIFIER'))).toBe(true)
  })

  it('is named with the refresh token, without which that is refused', async () => {
    const { session, bodies, keyOf, tasks } = await signedIn()
    expect(await session.runTask('refresh')).toBe(false)
    await session.runTask('remember-device')
    bodies.length = 0
    expect(await session.runTask('refresh')).toBe(true)
    expect(bodies.join()).toContain(`"DEVICE_KEY":"${keyOf()}"`)
    expect(tasks().status.refresh).toEqual({ at: 'done' })
  })

  it('that is not to be remembered any more, or forgotten, needs the code again', async () => {
    const { session, held, keyOf, state, tasks } = await signedIn()
    await session.runTask('remember-device')
    const key = keyOf() ?? ''
    await session.runTask('device-status', { key, isRemembered: false })
    expect(tasks().devices).toMatchObject([{ key, isRemembered: false, name: 'cognito-inspector' }])
    session.signOut()
    await session.signIn(nora)
    expect(held()?.challenge?.name).toBe('SMS_MFA')
    session.signOut()
    expect(state().devices).toHaveLength(1)
  })

  it('that was forgotten here is not sent any more', async () => {
    const { session, keyOf, state, held } = await signedIn()
    await session.runTask('remember-device')
    await session.runTask('forget-device', keyOf() ?? '')
    expect(state().devices).toEqual([])
    session.signOut()
    await session.signIn(nora)
    expect(held()?.challenge?.name).toBe('SMS_MFA')
  })

  it('that was forgotten elsewhere is refused once, and dropped', async () => {
    const { session, pool, state, held } = await signedIn()
    await session.runTask('remember-device')
    pool?.devices.clear()
    session.signOut()
    await session.signIn(nora)
    expect(state().journey).toMatchObject({ at: 'failed', problem: { code: 'ResourceNotFoundException' } })
    expect(state().devices).toEqual([])
    await session.signIn(nora)
    expect(held()?.challenge?.name).toBe('SMS_MFA')
  })

  it('is another one for another user, and none at another connection', async () => {
    const { session, bodies, state } = await signedIn()
    await session.runTask('remember-device')
    session.signOut()
    bodies.length = 0
    await session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'srp' })
    expect(bodies.join()).not.toContain('DEVICE_KEY')
    session.chooseConnection('another')
    expect(state().devices).toEqual([])
  })

  it('can’t become known by a sign-in without SRP', async () => {
    const { session, signIn, tasks } = await signedIn()
    session.signOut()
    await signIn('plain')
    expect(await session.runTask('remember-device')).toBe(false)
    expect(tasks().status['remember-device']).toMatchObject({
      at: 'failed',
      problem: { message: 'Invalid device key given.' },
    })
  })
})
