import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ClipboardState, clipboardWatch, secretStays, toldFor } from './clipboard-watch.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

interface Browser {
  readonly mayRead: boolean
  hasFocus: boolean
  /** Without the focus none does. */
  readonly mayWrite?: boolean
}

/** A clipboard that refuses as browsers do. */
function pageIn(browser: Browser) {
  const system = { holds: '' }
  const told: ClipboardState[] = []
  const waiting: (() => void)[] = []
  let mayWrite = true
  const needsFocus = () => {
    if (!browser.hasFocus) throw new DOMException('Document is not focused.', 'NotAllowedError')
  }
  const watch = clipboardWatch(
    {
      async write(text) {
        needsFocus()
        if (!mayWrite) throw new DOMException('No user activation.', 'NotAllowedError')
        system.holds = text
      },
      async read() {
        needsFocus()
        return system.holds
      },
      mayRead: async () => browser.mayRead,
      hasFocus: () => browser.hasFocus,
      onFocus: (then) => waiting.push(then),
    },
    (state) => told.push(state),
  )
  return {
    system,
    told,
    watch,
    async copy(secret: string) {
      await watch.copySecret(secret)
      mayWrite = browser.mayWrite ?? true
    },
    /** What a press lets the page do. */
    async pressed() {
      mayWrite = true
      await watch.emptyNow()
    },
    focus() {
      browser.hasFocus = true
      for (const then of waiting.splice(0)) then()
    },
  }
}

async function later(ms: number) {
  await vi.advanceTimersByTimeAsync(ms)
  await digested()
}

/** SHA-256 is computed in another thread, which no fake clock drives. */
const digested = () => wait(20)

describe('where the clipboard may be read', () => {
  const browser = () => ({ mayRead: true, hasFocus: true })

  it('clears a secret after the time and not before', async () => {
    const page = pageIn(browser())
    await page.copy('s3cret')
    expect(page.told).toEqual(['to-be-compared'])
    await later(secretStays - 1)
    expect(page.system.holds).toBe('s3cret')
    await later(1)
    expect(page.system.holds).toBe('')
    expect(page.told).toEqual(['to-be-compared', 'emptied'])
    await later(toldFor)
    expect(page.told.at(-1)).toBe('none')
  })

  it('leaves what another program put there', async () => {
    const page = pageIn(browser())
    await page.copy('s3cret')
    page.system.holds = 'a letter'
    await later(secretStays)
    expect(page.system.holds).toBe('a letter')
    expect(page.told.at(-1)).toBe('none')
  })

  it('knows its lines again with the line ends of Windows', async () => {
    const page = pageIn(browser())
    await page.copy('a=1\nb=2\n')
    page.system.holds = 'a=1\r\nb=2\r\n'
    await later(secretStays)
    expect(page.system.holds).toBe('')
  })

  it('waits for the focus, without which no page may read', async () => {
    const state: Browser = browser()
    const page = pageIn(state)
    await page.copy('s3cret')
    state.hasFocus = false
    await later(secretStays)
    expect(page.system.holds).toBe('s3cret')
    page.focus()
    await digested()
    expect(page.system.holds).toBe('')
  })

  it('clears it, too, when what is told was closed', async () => {
    const page = pageIn(browser())
    await page.copy('s3cret')
    page.watch.close()
    expect(page.told.at(-1)).toBe('none')
    await later(secretStays)
    expect(page.system.holds).toBe('')
    expect(page.told.at(-1)).toBe('emptied')
  })

  it('gives a second secret its whole time', async () => {
    const page = pageIn(browser())
    await page.copy('first')
    await later(secretStays - 1)
    await page.copy('second')
    await later(secretStays - 1)
    expect(page.system.holds).toBe('second')
    await later(1)
    expect(page.system.holds).toBe('')
  })
})

describe('where it may not be read', () => {
  it('empties it, and says beforehand that it will', async () => {
    const page = pageIn({ mayRead: false, hasFocus: true })
    await page.copy('s3cret')
    expect(page.told).toEqual(['to-be-emptied'])
    await later(secretStays)
    expect(page.system.holds).toBe('')
    expect(page.told.at(-1)).toBe('emptied')
  })

  it('leaves what was copied through the page since', async () => {
    const page = pageIn({ mayRead: false, hasFocus: true })
    await page.copy('s3cret')
    page.system.holds = 'an ID'
    page.watch.copiedOther()
    await later(secretStays)
    expect(page.system.holds).toBe('an ID')
    expect(page.told.at(-1)).toBe('none')
  })

  it('leaves it to the person without the focus, and when the focus is back', async () => {
    const state: Browser = { mayRead: false, hasFocus: true }
    const page = pageIn(state)
    await page.copy('s3cret')
    state.hasFocus = false
    page.system.holds = 'a letter'
    await later(secretStays)
    expect(page.told.at(-1)).toBe('left')
    page.focus()
    await later(secretStays)
    expect(page.system.holds).toBe('a letter')
  })

  it('leaves it to the person where only a press may write, and empties it at one', async () => {
    const page = pageIn({ mayRead: false, hasFocus: true, mayWrite: false })
    await page.copy('s3cret')
    await later(secretStays)
    expect(page.system.holds).toBe('s3cret')
    expect(page.told.at(-1)).toBe('left')
    await page.pressed()
    expect(page.system.holds).toBe('')
    expect(page.told.at(-1)).toBe('emptied')
  })

  it('says so where not even a press lets it write', async () => {
    const page = pageIn({ mayRead: false, hasFocus: true, mayWrite: false })
    await page.copy('s3cret')
    await page.watch.emptyNow()
    expect(page.told.at(-1)).toBe('refused')
  })
})

it('a secret that was not copied is not waited for', async () => {
  const page = pageIn({ mayRead: true, hasFocus: false })
  await expect(page.copy('s3cret')).rejects.toThrow('not focused')
  expect(page.told).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
