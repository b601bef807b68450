import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import { ExperimentList } from './experiment-list.tsx'
import { ExperimentView } from './experiment-view.tsx'
import { LabBanner } from './lab-banner.tsx'
import { useFailureLab } from './use-failure-lab.ts'
import './failure-lab.css'

interface FailureLabProps {
  readonly onPane: (pane: 'journey') => void
}

/** The lab while it is open, in the pane of the journey and in its place; and at any time what is switched on. */
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
  const isOpen = state?.isOpen ?? false
  const pane = useJourneyPane()
  useEffect(() => {
    if (isOpen) onPane('journey')
  }, [isOpen, onPane])
  return (
    <>
      {isOpen &&
        pane &&
        createPortal(
          <OpenLab leave={() => lab.act((known) => known.leave())}>
            {state?.experiment ? (
              <ExperimentView experiment={state.experiment} lab={lab} />
            ) : (
              <ExperimentList lab={lab} />
            )}
            <p role="alert">{lab.isGone && texts.gone}</p>
          </OpenLab>,
          pane,
        )}
      {state && createPortal(<LabBanner state={state} lab={lab} />, document.body)}
    </>
  )
}

/** Another element after each sign-out. */
function useJourneyPane(): Element | null {
  const formGeneration = useSessionState((state) => state.formGeneration)
  const [pane, setPane] = useState<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is drawn anew with each generation
  useLayoutEffect(() => setPane(document.querySelector('.journey-pane')), [formGeneration])
  return pane
}

interface OpenLabProps {
  readonly leave: () => void
  readonly children: ReactNode
}

function OpenLab({ leave, children }: OpenLabProps) {
  const texts = useMessages('failureLab')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="failure-lab" aria-labelledby="failure-lab">
      <div className="lab-head">
        <h2 id="failure-lab" ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <TextButton onClick={leave}>{texts.leave}</TextButton>
      </div>
      {children}
    </section>
  )
}
