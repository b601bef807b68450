import type { Repair } from '../../diagnosis/repairs/repair.ts'
import { useMessages } from '../context/messages.ts'
import { CopyButton } from '../secret/copy-button.tsx'
import './repair-view.css'

interface RepairViewProps {
  /** What is put right, for the name of the command. */
  readonly name: string
  readonly repair: Repair
  readonly isOpen?: boolean
}

/** Where something is put right: the page of the console, and the command of the AWS CLI. */
export function RepairView({ name, repair: { place, command }, isOpen = false }: RepairViewProps) {
  const texts = useMessages('doctor')
  return (
    <details className="repair" open={isOpen}>
      <summary>{texts.repair}</summary>
      <p className="small">{texts.inConsole(texts.places[place])}</p>
      <figure className="command" aria-label={texts.commandOf(name)}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reached by the keyboard */}
        <pre className="mono" tabIndex={0}>
          {command}
        </pre>
        <CopyButton name={texts.commandOf(name)} value={command} />
      </figure>
    </details>
  )
}
