import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import { CopyButton } from './copy-button.tsx'
import { saveText, type TextFile } from './save-text.ts'
import './secret-text.css'

interface SecretTextProps {
  /** What it is, for the accessible names. */
  readonly name: string
  readonly file: TextFile
  /** The same text without its secrets. */
  readonly masked: string
  readonly revealed: boolean
  readonly onReveal: (revealed: boolean) => void
  /** What to do with it. */
  readonly use: string
}

/** A text with secrets: hidden until revealed, copied and saved as it is. */
export function SecretText({ name, file, masked, revealed, onReveal, use }: SecretTextProps) {
  const texts = useMessages('credentials')
  return (
    <figure className="secret-text" aria-label={name}>
      <div className="secret-text-actions">
        <TextButton onClick={() => onReveal(!revealed)}>{revealed ? texts.hideValues : texts.showValues}</TextButton>
        <CopyButton name={name} value={file.text} />
        <TextButton onClick={() => saveText(file)}>{texts.download}</TextButton>
        <span className="mono muted">{file.fileName}</span>
      </div>
      {/* A session token is one line of a thousand characters. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reached by the keyboard */}
      <pre className={revealed ? 'wrapped' : undefined} tabIndex={0}>
        {visible(revealed ? file.text : masked)}
      </pre>
      <figcaption className="small muted">{use}</figcaption>
    </figure>
  )
}
