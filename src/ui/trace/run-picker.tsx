import type { Run } from '../../trace/record/run.ts'
import { useLanguage, useMessages } from '../context/messages.ts'
import './run-picker.css'

interface RunPickerProps {
  /** Oldest first. */
  readonly runs: readonly Run[]
  /** ID of the run that is shown; null: what is still to come. */
  readonly shown: string | null
  /** Whether what is still to come can be chosen. */
  readonly hasAhead: boolean
  readonly onPick: (id: string | null) => void
}

const ahead = 'ahead'

/** The runs of this visit, newest first; nothing where there is no choice. */
export function RunPicker({ runs, shown, hasAhead, onPick }: RunPickerProps) {
  const { run: texts } = useMessages('trace')
  const { language } = useLanguage()
  if (runs.length + (hasAhead ? 1 : 0) < 2) return null
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' })
  return (
    <select
      className="run-picker"
      aria-label={texts.picker}
      value={shown ?? ahead}
      onChange={({ target }) => onPick(target.value === ahead ? null : target.value)}
    >
      {hasAhead && <option value={ahead}>{texts.ahead}</option>}
      {runs.toReversed().map(({ id, number, signInMethod, started, state }) => (
        <option key={id} value={id}>
          {texts.option(number, signInMethod, time.format(started), state)}
        </option>
      ))}
    </select>
  )
}
