import { lazyModule } from '../../loading/lazy-module.ts'
import { useMessages } from '../context/messages.ts'
import { useTrace } from '../context/use-session.ts'
import { CopyButton } from '../secret/copy-button.tsx'

const savedFile = lazyModule(() => import('../../trace/export/saved-file.ts'))
const fileEnvironment = lazyModule(() => import('../../trace/export/environment.ts'))

/** Copies the redacted report of the run, for a question to others. */
export function ReportCopy() {
  const { report: texts } = useMessages('problem')
  const fileTexts = useMessages('traceExport')
  const runs = useTrace((all) => all)
  const run = runs.at(-1)
  if (!run) return null
  const report = async () => {
    const [{ fileToTake }, { browserOf }] = await Promise.all([savedFile.load(), fileEnvironment.load()])
    const environment = { browser: browserOf(navigator.userAgent), exported: Date.now() }
    const file = fileToTake({ kind: 'report', runs: [run], session: runs, environment, texts: fileTexts })
    if (!file.ok) throw new Error(file.reason)
    return file.text
  }
  return (
    <p className="small">
      {texts.about} <CopyButton name={texts.name} words={texts.copy} value={report} />
    </p>
  )
}
