import { useEffect, useRef } from 'react'
import { choicesOf } from '../../session/failure-lab/experiments.ts'
import type { BegunExperiment } from '../../session/failure-lab/lab-state.ts'
import { useMessages } from '../context/messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import type { UsedLab } from './use-failure-lab.ts'

interface GuessProps {
  readonly experiment: BegunExperiment
  readonly lab: UsedLab
}

/** A few causes to choose from; then which of them it is. */
export function Guess({ experiment, lab }: GuessProps) {
  const texts = useMessages('failureLab')
  const { name, isRevealed } = experiment
  if (isRevealed) return <Verdict experiment={experiment} />
  return (
    <fieldset className="guess">
      <legend>{texts.ask}</legend>
      {choicesOf(name).map((cause) => (
        <button key={cause} type="button" onClick={() => lab.act((known) => known.guess(cause))}>
          {texts.causes[cause]}
        </button>
      ))}
      <TextButton onClick={() => lab.act((known) => known.reveal())}>{texts.show}</TextButton>
    </fieldset>
  )
}

function Verdict({ experiment: { name, guess } }: Pick<GuessProps, 'experiment'>) {
  const texts = useMessages('failureLab')
  const verdict = useRef<HTMLParagraphElement>(null)
  // The choices are gone, and with them the focus.
  useEffect(() => verdict.current?.focus(), [])
  const isRight = guess === name
  return (
    <>
      <p ref={verdict} tabIndex={-1} className="verdict" data-right={guess === null ? undefined : isRight}>
        <b>{guess === null ? texts.told : isRight ? texts.right : texts.wrong}</b> {texts.causes[name]}
      </p>
      {guess !== null && !isRight && <p className="small muted">{texts.guessed(texts.causes[guess])}</p>}
    </>
  )
}
