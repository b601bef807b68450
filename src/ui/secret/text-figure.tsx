import type { ReactNode } from 'react'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import { WithCommands } from '../parts/with-commands.tsx'
import { CopyButton } from './copy-button.tsx'
import { saveText, type TextFile } from './save-text.ts'
import './text-figure.css'

interface TextFigureProps {
  /** What it is, for the accessible names. */
  readonly name: string
  readonly file: TextFile
  readonly isSecret?: boolean
  /** In place of the file's text, where that is not to be seen. */
  readonly shown?: string
  /** A session token is one line of a thousand characters. */
  readonly wrapped?: boolean
  readonly actions?: ReactNode
  /** What to do with it; commands between backticks. */
  readonly use?: string
}

/** A text that is copied and saved as a file. */
export function TextFigure({
  name,
  file,
  isSecret,
  shown = file.text,
  wrapped = false,
  actions,
  use,
}: TextFigureProps) {
  const texts = useMessages('credentials')
  return (
    <figure className="text-figure" aria-label={name}>
      <div className="text-figure-actions">
        {actions}
        <CopyButton name={name} value={file.text} isSecret={isSecret} />
        <TextButton onClick={() => saveText(file)}>{texts.download}</TextButton>
        <span className="mono muted">{file.fileName}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reached by the keyboard */}
      <pre className={wrapped ? 'wrapped' : undefined} tabIndex={0}>
        {visible(shown)}
      </pre>
      {use && (
        <figcaption className="small muted">
          <WithCommands text={use} />
        </figcaption>
      )}
    </figure>
  )
}
