import { beforeEach, describe, expect, it, vi } from 'vitest'
import { faultNames } from '../../emulator/state/faults.ts'
import { openSession } from '../session-fixture.ts'
import { choicesOf, experimentNames, experiments } from './experiments.ts'

const left = vi.fn(async () => {})

beforeEach(() => {
  left.mockClear()
  vi.stubGlobal('location', { hash: '#failure-lab', pathname: '/' })
  vi.stubGlobal('history', { replaceState: () => Object.assign(location, { hash: '' }) })
  return () => vi.unstubAllGlobals()
})

async function openedLab() {
  const { session, state, emulated, otherTab } = await openSession()
  const { failureLab } = await session.localCognito()
  const switchedOn = () => emulated.faults.map(({ name }) => name)
  return { lab: failureLab, state, switchedOn, otherTab }
}

/** The page as it comes back from the Hosted UI by the browser's back button. */
async function backFromHostedUi(otherTab: Awaited<ReturnType<typeof openedLab>>['otherTab']) {
  location.hash = ''
  const back = otherTab()
  back.arrived({
    givenUp: { connection: 'Local Cognito', identityProvider: null, linkedGuestId: null, left: 1 },
    isBack: true,
  })
  await (await back.localCognito()).failureLab.arrive()
  return back
}

describe('the table', () => {
  it('has a symptom for each fault of the local Cognito', () => {
    expect(experimentNames).toEqual(faultNames)
  })

  it.each(experimentNames)('%s: four different causes, the true one among them', (name) => {
    expect(new Set(choicesOf(name))).toEqual(new Set([name, ...experiments[name].decoys]))
    expect(choicesOf(name)).toHaveLength(4)
  })

  it('doesn’t tell the true cause by its place', () => {
    const places = experimentNames.map((name) => choicesOf(name).indexOf(name))
    for (const place of [0, 1, 2, 3]) expect(places).toContain(place)
  })
})

it('switches one fault on, makes the sign-in, and tells nothing until the guess', async () => {
  const { lab, state, switchedOn } = await openedLab()
  await lab.begin('guests-off', left)
  await lab.begin('client-unknown', left)
  expect(switchedOn()).toEqual(['client-unknown'])
  expect(state().journey).toMatchObject({ at: 'failed', step: 'sign-in', problem: { kind: 'refused' } })
  expect(state().failureLab).toMatchObject({
    switchedOn: ['client-unknown'],
    experiment: { name: 'client-unknown', isUnderway: false, isRevealed: false },
  })
  lab.guess('wrong-password')
  expect(state().failureLab?.experiment).toMatchObject({ guess: 'wrong-password', isRevealed: true })
})

it('makes the same sign-in without the fault, and goes back to the list with nothing on', async () => {
  const { lab, state, switchedOn } = await openedLab()
  await lab.begin('role-ambiguous', left)
  await lab.repeat(left)
  expect(state().journey.at).toBe('done')
  expect(switchedOn()).toEqual([])
  await lab.end()
  expect(state()).toMatchObject({ journey: { at: 'choosing' }, failureLab: { switchedOn: [], experiment: null } })
})

it('leaves for the Hosted UI where the symptom is there', async () => {
  const { lab } = await openedLab()
  await lab.begin('code-used', left)
  expect(left).toHaveBeenCalledOnce()
})

it('leaves on what is on when it is left itself', async () => {
  const { lab, state, switchedOn } = await openedLab()
  await lab.begin('guests-off', left)
  lab.leave()
  expect(state().failureLab).toEqual({ place: null, switchedOn: ['guests-off'], experiment: null })
  expect(switchedOn()).toEqual(['guests-off'])
})

describe('beside the sign-in', () => {
  beforeEach(() => {
    location.hash = '#failure-lab-beside'
  })

  it('switches the fault on and waits until the user signs in', async () => {
    const { lab, state, switchedOn } = await openedLab()
    await lab.followAddress()
    await lab.begin('code-used', left)
    expect(left).not.toHaveBeenCalled()
    expect(switchedOn()).toEqual(['code-used'])
    expect(state()).toMatchObject({
      journey: { at: 'choosing' },
      formGeneration: 0,
      failureLab: { place: 'beside', experiment: { name: 'code-used', isAwaited: true, isUnderway: false } },
    })
  })

  it('ends an experiment without an end of the session', async () => {
    const { lab, state, switchedOn } = await openedLab()
    await lab.begin('role-ambiguous', left)
    await lab.repeat(left)
    await lab.followAddress()
    await lab.end()
    expect(state()).toMatchObject({ journey: { at: 'done' }, failureLab: { switchedOn: [], experiment: null } })
    expect(switchedOn()).toEqual([])
  })

  it('goes on there with an experiment that left for the Hosted UI', async () => {
    const { lab, otherTab } = await openedLab()
    await lab.followAddress()
    await lab.begin('redirect-differs', left)
    const back = await backFromHostedUi(otherTab)
    expect(location.hash).toBe('#failure-lab-beside')
    expect(back.view.getState().state.failureLab).toMatchObject({
      experiment: { name: 'redirect-differs', isAwaited: false },
    })
  })
})

describe('on arrival', () => {
  it('asks the local Cognito only where something was on in this tab, or the lab is opened', async () => {
    const { lab, state } = await openedLab()
    location.hash = ''
    await lab.arrive()
    expect(state().failureLab).toBeNull()
    location.hash = '#failure-lab'
    await lab.arrive()
    expect(state().failureLab).toEqual({ place: 'page', switchedOn: [], experiment: null })
  })

  it('shows after a reload what is on, without the experiment', async () => {
    const { lab, otherTab } = await openedLab()
    await lab.begin('guests-off', left)
    location.hash = ''
    const reloaded = otherTab()
    await (await reloaded.localCognito()).failureLab.arrive()
    expect(reloaded.view.getState().state.failureLab).toEqual({
      place: null,
      switchedOn: ['guests-off'],
      experiment: null,
    })
  })

  it('goes on with the experiment that left for the Hosted UI', async () => {
    const { lab, otherTab } = await openedLab()
    await lab.begin('redirect-differs', left)
    const back = await backFromHostedUi(otherTab)
    expect(location.hash).toBe('#failure-lab')
    expect(back.view.getState().state.failureLab).toMatchObject({
      experiment: { name: 'redirect-differs', guess: null },
    })
  })
})
