import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { alice } from '../session-fixture.ts'

describe('renewing by itself, where the first try fails', () => {
  async function failedOnce() {
    let isBroken = false
    const opened = await alice({ intercept: async () => (isBroken ? webPage() : undefined) })
    const { moveClock, session, tasks } = opened
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    isBroken = true
    moveClock(3600 - 299)
    session.renewAutomatically(true)
    const failed = { at: 'failed', problem: { kind: 'unreadable' } }
    await vi.waitFor(() => expect(tasks()).toMatchObject({ status: { renew: failed } }))
    return {
      ...opened,
      repair: () => {
        isBroken = false
      },
    }
  }

  it('it is tried again a minute later', async () => {
    const { repair, tasks } = await failedOnce()
    repair()
    vi.advanceTimersByTime(60_000)
    await vi.waitFor(() => expect(tasks().status.renew).toEqual({ at: 'done' }))
    expect(tasks()).toMatchObject({ automatic: true, stopped: false })
  })

  it('it is given up once the credentials have expired', async () => {
    const { moveClock, tasks } = await failedOnce()
    expect(tasks()).toMatchObject({ automatic: true, stopped: false })
    moveClock(300)
    vi.advanceTimersByTime(60_000)
    await vi.waitFor(() => expect(tasks()).toMatchObject({ automatic: false, stopped: true }))
  })
})

const webPage = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })

describe('where it is switched on', () => {
  async function renewing(before: number) {
    const opened = await alice()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    opened.session.renewAutomatically(true)
    opened.moveClock(before)
    await vi.advanceTimersByTimeAsync(before * 1000)
    return opened
  }

  it('the credentials are renewed five minutes before they expire, not earlier', async () => {
    const { sent, moveClock } = await renewing(3600 - 310)
    expect(sent).toEqual([])
    moveClock(15)
    await vi.advanceTimersByTimeAsync(15_000)
    await vi.waitFor(() => expect(sent).toEqual(['GetCredentialsForIdentity']))
  })

  it('and off again, nothing is sent', async () => {
    const { session, sent, moveClock } = await renewing(60)
    session.renewAutomatically(false)
    moveClock(3600)
    await vi.advanceTimersByTimeAsync(3600_000)
    expect(sent).toEqual([])
  })
})
