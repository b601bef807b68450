import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { LabPlace } from '../../session/failure-lab/lab-state.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import { BesideExperiment } from './beside-experiment.tsx'
import { ExperimentList } from './experiment-list.tsx'
import { ExperimentView } from './experiment-view.tsx'
import { LabBanner } from './lab-banner.tsx'
import { useFailureLab } from './use-failure-lab.ts'
import './failure-lab.css'
import './beside.css'

interface FailureLabProps {
  readonly onPane: (pane: 'journey') => void
}

/** The lab while it is open, in the place of the journey or beside it; and at any time what is switched on. */
export function FailureLab({ onPane }: FailureLabProps) {
  const texts = useMessages('failureLab')
  const state = useSessionState(({ failureLab }) => failureLab)
  const lab = useFailureLab()
  const arrive = useEffectEvent(() => lab.act((known) => known.arrive()))
  const reread = useEffectEvent(() => lab.act((known) => known.reread()))
  const follow = useEffectEvent(() => lab.act((known) => known.followAddress()))
  useEffect(() => {
    arrive()
    const listeners = { focus: () => reread(), hashchange: () => follow() }
    for (const [event, listener] of Object.entries(listeners)) window.addEventListener(event, listener)
    return () => {
      for (const [event, listener] of Object.entries(listeners)) window.removeEventListener(event, listener)
    }
  }, [])
  const place = state?.place ?? null
  const experiment = state?.experiment
  const pane = useJourneyPane()
  useEffect(() => {
    if (place) onPane('journey')
  }, [place, onPane])
  const leave = () => {
    pane?.focus()
    lab.act((known) => known.leave())
  }
  const alert = <p role="alert">{lab.isGone && texts.gone}</p>
  const banner = state && <LabBanner state={state} lab={lab} />
  return (
    <>
      {place === 'page' &&
        pane &&
        createPortal(
          <OpenLab place={place} leave={leave}>
            {experiment ? <ExperimentView experiment={experiment} lab={lab} /> : <ExperimentList lab={lab} />}
            {alert}
          </OpenLab>,
          pane,
        )}
      {place === 'beside' &&
        createPortal(
          <OpenLab place={place} leave={leave}>
            {experiment ? <BesideExperiment experiment={experiment} lab={lab} /> : <ExperimentList lab={lab} />}
            {alert}
            {banner}
          </OpenLab>,
          document.body,
        )}
      {place !== 'beside' && banner && createPortal(banner, document.body)}
    </>
  )
}

/** Another element after each sign-out. */
function useJourneyPane(): HTMLElement | null {
  const formGeneration = useSessionState((state) => state.formGeneration)
  const [pane, setPane] = useState<HTMLElement | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is drawn anew with each generation
  useLayoutEffect(() => setPane(document.querySelector<HTMLElement>('.journey-pane')), [formGeneration])
  return pane
}

interface OpenLabProps {
  readonly place: LabPlace
  readonly leave: () => void
  readonly children: ReactNode
}

function OpenLab({ place, leave, children }: OpenLabProps) {
  const texts = useMessages('failureLab')
  const isList = useSessionState(({ failureLab }) => !failureLab?.experiment)
  const heading = useRef<HTMLHeadingElement>(null)
  // An experiment has a heading of its own; once it is left, so is the button that was pressed.
  useEffect(() => {
    if (isList) heading.current?.focus()
  }, [isList])
  return (
    <section className={`failure-lab ${place}`} aria-labelledby="failure-lab">
      <div className="lab-head">
        <h2 id="failure-lab" ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <TextButton onClick={leave}>{place === 'page' ? texts.leave : texts.close}</TextButton>
      </div>
      {children}
    </section>
  )
}
