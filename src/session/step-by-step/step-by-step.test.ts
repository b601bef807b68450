import { describe, expect, it } from 'vitest'
import type { TraceEvent } from '../../trace/record/exchange.ts'
import { openSession } from '../session-fixture.ts'

/** A page that goes step by step, and a request that the SDK would make. */
async function waiting(sent: Request[] = []) {
  const opened = await openSession()
  const { session, world, trace, state } = opened
  session.goStepByStep(true)
  trace.begin('guest', state().connection)
  const getId = (body = { IdentityPoolId: 'pool' }) => {
    const answer = world.recorder.fetch('https://identity.example/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityService.GetId',
      },
      body: JSON.stringify(body),
    })
    // Each test awaits it where it matters.
    answer.catch(() => {})
    return answer
  }
  const untilHeld = (count = 1) => expect.poll(() => state().held.length, { timeout: 10_000 }).toBe(count)
  const events = (): readonly TraceEvent[] => trace.store.getState().runs.flatMap((run) => run.events)
  return { ...opened, getId, untilHeld, events, sent }
}

const unchanged = new Map<string, string>()

describe('step by step', () => {
  it('a request waits, unrecorded, until it is sent; then what was expected of it is recorded along', async () => {
    const { session, state, getId, untilHeld, events } = await waiting()
    const answer = getId()
    await untilHeld()
    expect(state().held).toMatchObject([{ outgoing: { operation: 'GetId', requestBody: '{"IdentityPoolId":"pool"}' } }])
    expect(events()).toEqual([])
    session.sendHeld(state().held[0]?.id ?? 0, unchanged)
    await expect(answer).rejects.toThrow()
    expect(state().held).toEqual([])
    expect(events()).toMatchObject([
      { operation: 'GetId', step: { expected: { result: 'identity', identity: 'new', refusal: null }, edited: [] } },
    ])
  })

  it('what was changed is sent, and named', async () => {
    const { session, state, getId, untilHeld, events } = await waiting()
    void getId()
    await untilHeld()
    session.sendHeld(state().held[0]?.id ?? 0, new Map([['IdentityPoolId', 'other']]))
    await expect
      .poll(events)
      .toMatchObject([{ requestBody: '{"IdentityPoolId":"other"}', step: { edited: ['IdentityPoolId'] } }])
  })

  it('requests wait in a queue; switched off, all are sent and no further one waits', async () => {
    const { session, state, getId, untilHeld, events, world } = await waiting()
    void getId()
    void getId()
    await untilHeld(2)
    session.goStepByStep(false)
    expect(state().held).toEqual([])
    void getId()
    await expect.poll(() => events().length).toBe(3)
    expect(state().held).toEqual([])
    expect(world.storage.read('stepByStep')).toBe('off')
  })

  it('cancelled while it waits, a request is neither sent nor recorded', async () => {
    const { state, getId, untilHeld, events, world } = await waiting()
    const answer = getId()
    await untilHeld()
    world.recorder.cancel(['GetUser'])
    expect(state().held).toHaveLength(1)
    world.recorder.cancel(['GetId'])
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(state().held).toEqual([])
    expect(events()).toEqual([])
  })

  it('what the page fetches beside the journey doesn’t wait', async () => {
    const { state, world, events } = await waiting()
    await world.recorder.fetch('https://issuer.example/.well-known/jwks.json').catch(() => {})
    expect(state().held).toEqual([])
    expect(events()).toMatchObject([{ operation: '/.well-known/jwks.json' }])
  })

  it('the redirects to the Hosted UI and to its sign-out wait, and can be changed or cancelled', async () => {
    const { session, state, untilHeld, left, events } = await waiting()
    void session.leaveForHostedUi(null, 'en')
    await untilHeld()
    session.cancel()
    await untilHeld(0)
    expect(left).toEqual([])
    void session.leaveForHostedUi(null, 'en')
    await untilHeld()
    session.sendHeld(state().held[0]?.id ?? 0, new Map([['?scope', 'openid']]))
    await expect.poll(() => left.length).toBe(1)
    expect(new URL(left[0] ?? '').searchParams.get('scope')).toBe('openid')
    expect(events().at(-1)).toMatchObject({
      direction: 'left',
      step: { expected: { result: 'code' }, edited: ['scope'] },
    })

    void session.signOutOfHostedUi()
    await untilHeld()
    session.sendHeld(state().held[0]?.id ?? 0, unchanged)
    await expect.poll(() => left.length).toBe(2)
  })

  it('is still on where the tab comes back to the page', async () => {
    const { otherTab, session } = await waiting()
    expect(otherTab().view.getState().state.stepByStep).toBe(true)
    session.goStepByStep(false)
    expect(otherTab().view.getState().state.stepByStep).toBe(false)
  })
})
