import { useLanguage, useMessages } from '../context/messages.ts'
import { RunOptions } from './listed-runs.tsx'
import type { ShownRun } from './shown-run.ts'
import './run-picker.css'

const ahead = 'ahead'

/** The runs of this visit and of opened files, newest first; nothing where there is no choice. */
export function RunPicker({ listed, shown, hasAhead, pick }: ShownRun) {
  const { run: texts } = useMessages('trace')
  const { language } = useLanguage()
  if (listed.length + (hasAhead ? 1 : 0) < 2) return null
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' })
  return (
    <select
      className="run-picker"
      aria-label={texts.picker}
      value={shown?.key ?? ahead}
      onChange={({ target }) => pick(target.value === ahead ? null : target.value)}
    >
      {hasAhead && <option value={ahead}>{texts.ahead}</option>}
      <RunOptions
        listed={listed.toReversed()}
        nameOf={({ number, signInMethod, started, state }) =>
          texts.option(number, signInMethod, time.format(started), state)
        }
      />
    </select>
  )
}
