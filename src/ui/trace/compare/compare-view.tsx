import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { compareRuns } from '../../../trace/compare/compare.ts'
import type { Run } from '../../../trace/record/run.ts'
import { redacted } from '../../../trace/redaction/redacted-run.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import { compareButton } from '../export/run-actions.tsx'
import { ComparedFacts } from './compared-facts.tsx'
import { ComparedSteps, isDifferent } from './compared-steps.tsx'
import './compare.css'

interface CompareViewProps {
  /** Two or more, oldest first. */
  readonly runs: readonly Run[]
  readonly onDone: () => void
}

/** Two runs side by side: what came of each, which steps only one has, and which values differ. All is masked. */
export default function CompareView({ runs, onDone }: CompareViewProps) {
  const { comparison: texts } = useMessages('traceExport')
  const [leftId, setLeftId] = useState(runs.at(-2)?.id)
  const [rightId, setRightId] = useState(runs.at(-1)?.id)
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const done = () => {
    // The button that led here is drawn anew.
    flushSync(onDone)
    document.getElementById(compareButton)?.focus()
  }
  const left = runs.find(({ id }) => id === leftId) ?? runs[0]
  const right = runs.find(({ id }) => id === rightId) ?? runs[0]
  const pair = useMemo(() => left && right && ([redacted(left), redacted(right)] as const), [left, right])
  const comparison = useMemo(() => pair && compareRuns(...pair), [pair])
  if (!pair || !comparison) return null
  const differing = comparison.steps.filter(isDifferent).length
  return (
    <section className="comparison" aria-label={texts.title}>
      <div className="comparison-head">
        <h2 ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <TextButton onClick={done}>{texts.done}</TextButton>
      </div>
      <div className="compared-row comparison-pickers">
        <span />
        <Picker label={texts.left} runs={runs} value={pair[0].id} onPick={setLeftId} />
        <Picker label={texts.right} runs={runs} value={pair[1].id} onPick={setRightId} />
      </div>
      <div className="comparison-summary">
        <p role="status">{texts.summary(differing, comparison.steps.length)}</p>
        <label className="small">
          <input
            type="checkbox"
            checked={onlyDifferent}
            onChange={({ currentTarget }) => setOnlyDifferent(currentTarget.checked)}
          />
          {texts.onlyDifferent}
        </label>
      </div>
      <h3>{texts.facts}</h3>
      <ComparedFacts runs={pair} comparison={comparison} onlyDifferent={onlyDifferent} />
      <h3>{texts.steps}</h3>
      <ComparedSteps comparison={comparison} onlyDifferent={onlyDifferent} />
    </section>
  )
}

interface PickerProps {
  readonly label: string
  readonly runs: readonly Run[]
  readonly value: string
  readonly onPick: (id: string) => void
}

function Picker({ label, runs, value, onPick }: PickerProps) {
  const { comparison, signInMethods, states } = useMessages('traceExport')
  const id = useId()
  return (
    <div className="comparison-picker">
      <label htmlFor={id} className="small muted">
        {label}
      </label>
      <select id={id} value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {runs.map((run) => (
          <option key={run.id} value={run.id}>
            {comparison.run(run.number, signInMethods[run.signInMethod], states[run.state])}
          </option>
        ))}
      </select>
    </div>
  )
}
