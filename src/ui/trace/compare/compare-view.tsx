import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { compareRuns } from '../../../trace/compare/compare.ts'
import { redacted } from '../../../trace/redaction/redacted-run.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import { compareButton } from '../export/run-actions.tsx'
import { type ListedRun, RunOptions } from '../listed-runs.tsx'
import { ComparedFacts } from './compared-facts.tsx'
import { ComparedSteps, isDifferent } from './compared-steps.tsx'
import './compare.css'

interface CompareViewProps {
  /** Two or more. */
  readonly listed: readonly ListedRun[]
  /** The one that was looked at; null: none. */
  readonly shown: ListedRun | null
  readonly onDone: () => void
}

/** Two runs side by side: what came of each, which steps only one has, and which values differ. All is masked. */
export default function CompareView({ listed, shown, onDone }: CompareViewProps) {
  const { comparison: texts } = useMessages('traceExport')
  const [[leftKey, rightKey], setKeys] = useState(() => firstPair(listed, shown))
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const done = () => {
    // The button that led here is drawn anew.
    flushSync(onDone)
    document.getElementById(compareButton)?.focus()
  }
  const left = listed.find(({ key }) => key === leftKey) ?? listed[0]
  const right = listed.find(({ key }) => key === rightKey) ?? listed[0]
  const pair = useMemo(() => left && right && ([redacted(left.run), redacted(right.run)] as const), [left, right])
  const comparison = useMemo(() => pair && compareRuns(...pair), [pair])
  if (!left || !right || !pair || !comparison) return null
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
        <Picker label={texts.left} listed={listed} value={left.key} onPick={(key) => setKeys([key, right.key])} />
        <Picker label={texts.right} listed={listed} value={right.key} onPick={(key) => setKeys([left.key, key])} />
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

/** The one that was looked at beside the newest from elsewhere, else beside the newest other one; in their order. */
function firstPair(listed: readonly ListedRun[], shown: ListedRun | null): readonly (string | undefined)[] {
  const one = shown ?? listed.at(-1)
  const other = listed.findLast(({ file }) => file !== one?.file) ?? listed.findLast(({ key }) => key !== one?.key)
  return listed.flatMap(({ key }) => (key === one?.key || key === other?.key ? [key] : []))
}

interface PickerProps {
  readonly label: string
  readonly listed: readonly ListedRun[]
  readonly value: string
  readonly onPick: (id: string) => void
}

function Picker({ label, listed, value, onPick }: PickerProps) {
  const { comparison, signInMethods, states } = useMessages('traceExport')
  const id = useId()
  return (
    <div className="comparison-picker">
      <label htmlFor={id} className="small muted">
        {label}
      </label>
      <select id={id} value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        <RunOptions
          listed={listed}
          nameOf={(run) => comparison.run(run.number, signInMethods[run.signInMethod], states[run.state])}
        />
      </select>
    </div>
  )
}
