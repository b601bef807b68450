import { useEffect, useId, useRef } from 'react'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { tourHeadingId } from './tour-heading.ts'
import type { TourStepName } from './tour-steps.ts'
import './tour.css'

interface TourCardProps {
  readonly name: TourStepName
  readonly position: { readonly step: number; readonly of: number }
  readonly isDone: boolean
  readonly mustSignOut: boolean
  /** Where the user began the tour, and did not come back to it. */
  readonly takesFocus: boolean
  /** null: there is none before. */
  readonly onBack: (() => void) | null
  /** null: it is the last. */
  readonly onNext: (() => void) | null
  /** null: there is nothing to point at. */
  readonly onShow: (() => void) | null
  readonly onEnd: () => void
}

/** One step: what to do, what to look at, why; at the lower edge, where it hides nothing. */
export function TourCard({ name, position, isDone, takesFocus, ...steps }: TourCardProps) {
  const texts = useMessages('tour')
  const heading = useRef<HTMLHeadingElement>(null)
  const endId = useId()
  // Once, when it begins: later the focus is where the user is at work.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later changes are no beginning
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [])
  return (
    <aside ref={measured} className="tour" aria-label={texts.title}>
      <div className="tour-step" aria-live="polite">
        <p className="small muted">
          {texts.title} · {texts.position(position.step, position.of)}
        </p>
        <h2 id={tourHeadingId} ref={heading} tabIndex={-1}>
          {texts.steps[name].title}
        </h2>
        <StepText name={name} isDone={isDone} mustSignOut={steps.mustSignOut} />
      </div>
      <div className="tour-buttons">
        <Button
          size="xs"
          variant="default"
          disabled={steps.onBack === null}
          onClick={() => {
            // Of the first step it is disabled, and would lose the focus.
            if (position.step === 2) heading.current?.focus()
            steps.onBack?.()
          }}
        >
          {texts.back}
        </Button>
        {steps.onNext && (
          <Button
            size="xs"
            variant={isDone ? 'filled' : 'default'}
            onClick={() => {
              // It goes with the last step.
              if (position.step + 1 === position.of) document.getElementById(endId)?.focus()
              steps.onNext?.()
            }}
          >
            {texts.next}
          </Button>
        )}
        {steps.onShow && <TextButton onClick={steps.onShow}>{texts.show}</TextButton>}
        <TextButton id={endId} onClick={steps.onEnd}>
          {texts.end}
        </TextButton>
      </div>
    </aside>
  )
}

function StepText({ name, isDone, mustSignOut }: Pick<TourCardProps, 'name' | 'isDone' | 'mustSignOut'>) {
  const texts = useMessages('tour')
  const isLocal = useSessionState(({ connection }) => connection.localCognito)
  const step = texts.steps[name]
  if (!('look' in step)) return <p>{step.act}</p>
  return (
    <dl>
      <div data-now={!isDone}>
        <dt>{isDone ? `${texts.acted} ✓` : texts.act}</dt>
        <dd>
          {mustSignOut && <b>{texts.signOutFirst} </b>}
          {step.act} {isLocal && 'local' in step && step.local}
          {name === 'failure-lab' && !isDone && (
            <>
              {' '}
              <a href="#failure-lab">{texts.openLab}</a>
            </>
          )}
        </dd>
      </div>
      <div data-now={isDone}>
        <dt>{texts.look}</dt>
        <dd>{step.look}</dd>
      </div>
      <div>
        <dt>{texts.why}</dt>
        <dd>{step.why}</dd>
      </div>
    </dl>
  )
}

/** Passes the card's height to the style sheet, for what ends above it. */
function measured(card: HTMLElement | null) {
  if (!card) return
  const { style } = document.documentElement
  const observer = new ResizeObserver(() => style.setProperty('--tour-height', `${card.offsetHeight}px`))
  observer.observe(card)
  return () => {
    observer.disconnect()
    style.removeProperty('--tour-height')
  }
}
