import { stripVTControlCharacters } from 'node:util'
import { operations } from '../../src/protocol/operations.ts'
import { taskNames, tasks } from '../../src/session/tasks/table.ts'
import { expect, test } from '../fixtures.ts'
import type { PageWatch } from '../page-watch.ts'
import { BrokenExchange } from './broken-exchange.ts'
import { prepareClock, setClockAhead } from './browser-clock.ts'
import { type Fault, faults } from './fault-table.ts'
import { requests, untried, untriedOfTasks } from './request-table.ts'
import type { Scene, Sent } from './sent.ts'
import { newUsers, userWithDevices } from './sign-ins.ts'

/** How long the page may take for an end. */
const patience = 15_000

const broken = new BrokenExchange()

test.use({
  // What is drawn is drawn a thousand times: little of it, and not moving.
  viewport: { width: 640, height: 480 },
  contextOptions: { reducedMotion: 'reduce' },
  given: {
    intercept: (request) => broken.intercept(request),
    seed: (seed) => {
      const [alice] = seed.userPool.users
      if (!alice) throw new Error('the seed has no users')
      const waiting = newUsers.map((username) => ({
        ...alice,
        username,
        status: 'FORCE_CHANGE_PASSWORD' as const,
        attributes: {},
      }))
      const withDevices = {
        ...alice,
        username: userWithDevices,
        deviceConfiguration: { challengeRequiredOnNewDevice: true, deviceOnlyRememberedOnUserPrompt: true },
      }
      return { ...seed, userPool: { ...seed.userPool, users: [...seed.userPool.users, ...waiting, withDevices] } }
    },
  },
})

test('each operation that the page can send has a row here, or a reason for none', () => {
  const called = requests.map(({ operation }) => operation).filter((operation) => !operation.startsWith('/apis/'))
  const rows = [...called, ...Object.keys(untried)]
  expect([...new Set(rows)].toSorted()).toEqual(Object.keys(operations).toSorted())
})

test('each operation that a task sends has a row here, or a reason for none', () => {
  const named = (task: string, operations: readonly string[]) => operations.map((operation) => `${task}: ${operation}`)
  const sent = taskNames.flatMap((task) => named(task, tasks[task].sends))
  const rows = requests.flatMap(({ task, operation }) => (task ? named(task, [operation]) : []))
  const reasons = Object.entries(untriedOfTasks).flatMap(([task, reasons]) => named(task, Object.keys(reasons)))
  const known = [...rows, ...reasons].filter((each) => !each.includes('/apis/'))
  expect([...new Set(known)].toSorted()).toEqual(sent.toSorted())
  expect(reasons.filter((each) => rows.includes(each))).toEqual([])
})

test('what is read elsewhere has a row with all faults', () => {
  const whole = requests.filter(({ isReadElsewhere }) => !isReadElsewhere).map(({ operation }) => operation)
  const short = requests.filter(({ isReadElsewhere }) => isReadElsewhere).map(({ operation }) => operation)
  expect(short.filter((operation) => !whole.includes(operation) && !operation.startsWith('/apis/'))).toEqual([])
})

// Many cells on one page: loading it anew for each would take most of the time.
for (const sent of requests) {
  test(`${sent.name}, ${sent.operation}: every fault ends in words, and the next try works`, async ({
    app,
    page,
    local,
    watch,
  }) => {
    test.setTimeout(240_000)
    app.announce(/Failed to load resource|blocked by CORS policy/)
    await prepareClock(page)
    broken.watch(page, sent)
    await app.open()
    const failed: string[] = []
    for (const fault of faultsOf(sent)) {
      const found = await troublesOfCell({ app, local, watch }, sent, fault)
      failed.push(...found.map((words) => `${fault.name}: ${words}`))
      if (fault.clockAhead) await setClockAhead(page, 0)
      if (found.length > 0) await app.open()
    }
    expect(failed).toEqual([])
  })
}

function faultsOf({ isReadElsewhere }: Sent): readonly Fault[] {
  return isReadElsewhere ? faults.filter(({ isTypical }) => isTypical) : faults
}

interface Stage extends Scene {
  readonly watch: PageWatch
}

/** Tries one cell; what is wrong with it, in words. */
async function troublesOfCell(stage: Stage, sent: Sent, fault: Fault): Promise<readonly string[]> {
  const { app, watch } = stage
  try {
    if (fault.clockAhead) await setWrongClock(stage, fault.clockAhead)
    await sent.ready?.(stage)
    await broken.begin({ page: app.page, origin: stage.local.origin }, fault, sent)
    await sent.act(stage)
    await endOf(stage, sent, fault)
    await broken.end(app.page)
    if (endingOf(sent, fault) !== 'well') await tryAgain(stage, sent)
    await sent.leave?.(stage)
    if (!sent.ready || (sent.isLast && (await app.caller.isVisible()))) await app.signOut()
    return watch.takeTroubles()
  } catch (error) {
    await broken.end(app.page)
    const words = await app.alert.allTextContents().catch(() => [])
    return [...watch.takeTroubles(), `${firstLines(error)} ${JSON.stringify(words)}`]
  }
}

/** Never right: fails without waiting. */
async function setWrongClock({ app }: Stage, ahead: number): Promise<void> {
  if (await app.caller.isVisible()) await app.signOut()
  await setClockAhead(app.page, ahead)
}

function endingOf(sent: Sent, fault: Fault): Fault['ends'] {
  const isFine = (sent.answersNothing && fault.isInMembers) || sent.takes?.includes(fault.name)
  return isFine ? 'well' : fault.ends
}

async function endOf(stage: Stage, sent: Sent, fault: Fault): Promise<void> {
  const { app } = stage
  await expect.poll(() => broken.isMet, { intervals: [20], timeout: patience }).toBe(true)
  const ending = endingOf(sent, fault)
  if (ending === 'well') return works(stage, sent)
  if (ending === 'by Cancel') await app.page.getByRole('button', { name: 'Cancel' }).click({ timeout: patience })
  const refusal = (fault.isRefusal || sent.refusal?.isAnyEnd) && ending !== 'by Cancel' ? sent.refusal : undefined
  const words = ending === 'by Cancel' ? app.page.getByText(/ was cancelled/).first() : app.alert.first()
  const shown = refusal?.shown(app) ?? words
  await shown.waitFor({ timeout: patience })
  await expect(shown).toContainText(refusal?.words ?? sent.blamed, { timeout: patience })
  await expect(shown).not.toContainText(/Cognito Inspector’s code|bug in Cognito Inspector|crashed|undefined|\[object/)
  if (refusal) await expect(app.alert).toHaveCount(0)
  if (fault.name === sent.formEndedBy) return
  for (const [field, text] of Object.entries(sent.typed ?? {})) {
    await expect(app.page.getByLabel(field, { exact: true })).toHaveValue(text, { timeout: 1000 })
  }
}

async function tryAgain(stage: Stage, sent: Sent): Promise<void> {
  const { page } = stage.app
  broken.beginTry()
  const again = page.getByRole('button', { name: 'Try again' })
  const form = page.getByRole('button', { name: sent.button ?? 'none', exact: true })
  if (sent.button && (await form.isVisible())) await form.click()
  else if (await again.isVisible()) {
    await again.click()
    await sent.elsewhere?.(stage)
  } else await sent.act(stage)
  await works(stage, sent)
}

async function works({ app }: Stage, sent: Sent): Promise<void> {
  if (!sent.ready) return app.caller.waitFor({ timeout: patience })
  await expect.poll(() => broken.hasSucceeded, { intervals: [20], timeout: patience }).toBe(true)
  const gone = { state: 'detached', timeout: patience } as const
  await app.page.getByRole('button', { name: 'Cancel' }).first().waitFor(gone)
  await app.alert.first().waitFor(gone)
  await sent.brings?.(app).waitFor({ timeout: patience })
}

function firstLines(error: unknown): string {
  return stripVTControlCharacters(String(error)).split('\n').slice(0, 6).join(' ')
}
