import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { isSignedIn } from '../../session/session-state.ts'
import { useSessionState, useTrace } from '../context/use-session.ts'
import { shownPart, useChangesOfPage, useMark } from './shown-part.ts'
import { TourCard } from './tour-card.tsx'
import { type Seen, stepsFor, type TourStepName, tourSteps } from './tour-steps.ts'
import type { UsedTour } from './use-tour.ts'

type Pane = 'journey' | 'trace'

interface TourProps {
  readonly tour: UsedTour
  /** Brings a part of the page into view and the focus to it. */
  readonly onGo: (pane: Pane) => void
}

const signOutButton = '.sign-out-button button'

/** Leads through the page step by step, beside what the user does, and points at what comes next. */
export function Tour({ tour, onGo }: TourProps) {
  useChangesOfPage()
  const connection = useSessionState((state) => state.connection)
  const names = stepsFor(connection)
  const index = Math.max(0, names.indexOf(tour.place?.step as TourStepName))
  const name = names[index] ?? 'end'
  const { isDone, isNextDone } = useProgress(name, names[index + 1])
  const mustSignOut = useSessionState(isSignedIn) && !isDone && tourSteps[name].atForm === true
  const { act, look } = tourSteps[name]
  const selectors = isDone ? look : mustSignOut ? [signOutButton] : act
  const part = shownPart(selectors)
  useMark(part)
  const reveal = useEffectEvent(() => {
    part?.scrollIntoView({ block: 'nearest' })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is pointed at comes into view once, when it changes
  useEffect(() => reveal(), [part])

  const go = (by: number) => tour.go(names[index + by] ?? name)
  const follow = useEffectEvent(() => go(1))
  useEffect(() => {
    if (isNextDone) follow()
  }, [isNextDone])
  const show = () => {
    onGo(paneOf(selectors))
    const shown = shownPart(selectors)
    shown?.scrollIntoView({ block: 'nearest' })
    focusIn(shown)
  }
  const end = () => {
    tour.end()
    onGo('journey')
  }
  return createPortal(
    <TourCard
      name={name}
      position={{ step: index + 1, of: names.length }}
      isDone={isDone}
      mustSignOut={mustSignOut}
      takesFocus={tour.place?.isNew === true}
      onBack={index > 0 ? () => go(-1) : null}
      onNext={index < names.length - 1 ? () => go(1) : null}
      onShow={selectors.length > 0 ? show : null}
      onEnd={end}
    />,
    document.body,
  )
}

interface Progress {
  readonly isDone: boolean
  /** Whether the step after it was taken, too, since this one was begun. */
  readonly isNextDone: boolean
}

/** What was done counts as long as the tour is at the step, also when it is undone meanwhile. */
function useProgress(name: TourStepName, next: TourStepName | undefined): Progress {
  const state = useSessionState((whole) => whole)
  const runs = useTrace((all) => all)
  const seen: Seen = { state, runs, shows: (selector) => shownPart([selector]) !== null }
  const isNextDone = next !== undefined && tourSteps[next].isDone(seen)
  const [kept, setKept] = useState({ name, isDone: false, wasNextOpen: false })
  const before = kept.name === name ? kept : { name, isDone: false, wasNextOpen: false }
  const isDone = before.isDone || tourSteps[name].isDone(seen)
  const wasNextOpen = before.wasNextOpen || !isNextDone
  if (kept.name !== name || kept.isDone !== isDone || kept.wasNextOpen !== wasNextOpen) {
    setKept({ name, isDone, wasNextOpen })
  }
  return { isDone, isNextDone: isDone && wasNextOpen && isNextDone }
}

/** Where one pane at a time is shown, the part may stand in the other. */
const paneOf = (selectors: readonly string[]): Pane =>
  selectors.some((selector) => document.querySelector('.trace-pane')?.querySelector(selector)) ? 'trace' : 'journey'

function focusIn(part: Element | null): void {
  const usable = 'button, a, input, summary, [tabindex="0"]'
  const element = part?.matches(usable) ? part : part?.querySelector(usable)
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus()
}
