import { visible } from '../../text/visible.ts'
import type { Run } from '../../trace/record/run.ts'
import { useMessages } from '../context/messages.ts'
import type { OpenedTrace } from './export/opened-trace.ts'

/** A run that can be looked at, and where it comes from. */
export interface ListedRun {
  /** Each file numbers its runs from 1, so the run's own ID is not enough. */
  readonly key: string
  readonly run: Run
  /** The file that it was opened from; null: recorded here. */
  readonly file: string | null
}

/** What was recorded here, then what each file holds; oldest first. */
export function listedRuns(recorded: readonly Run[], opened: readonly OpenedTrace[]): readonly ListedRun[] {
  return [
    ...recorded.map((run) => ({ key: run.id, run, file: null })),
    ...opened.flatMap(({ fileName, runs }) =>
      runs.map((run) => ({ key: keyInFile(run, fileName), run, file: fileName })),
    ),
  ]
}

export function keyInFile({ id }: Run, fileName: string): string {
  return `${id} of ${fileName}`
}

interface RunOptionsProps {
  readonly listed: readonly ListedRun[]
  readonly nameOf: (run: Run) => string
}

/** Options of a select: where a file is open, in groups by where they come from. */
export function RunOptions({ listed, nameOf }: RunOptionsProps) {
  const { run: texts, separator } = useMessages('trace')
  const option = ({ key, run, file }: ListedRun) => (
    <option key={key} value={key}>
      {file === null ? nameOf(run) : nameOf(run) + separator + visible(file)}
    </option>
  )
  if (listed.every(({ file }) => file === null)) return listed.map(option)
  return [...new Set(listed.map(({ file }) => file))].map((source) => (
    <optgroup key={source} label={source === null ? texts.recordedHere : visible(source)}>
      {listed.filter(({ file }) => file === source).map(option)}
    </optgroup>
  ))
}
