import { useMessages } from '../context/messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import type { TextFile } from './save-text.ts'
import { TextFigure } from './text-figure.tsx'

interface SecretTextProps {
  /** What it is, for the accessible names. */
  readonly name: string
  readonly file: TextFile
  /** The same text without its secrets. */
  readonly masked: string
  readonly revealed: boolean
  readonly onReveal: (revealed: boolean) => void
  /** What to do with it; commands between backticks. */
  readonly use: string
}

/** A text with secrets: hidden until revealed, copied and saved as it is. */
export function SecretText({ name, file, masked, revealed, onReveal, use }: SecretTextProps) {
  const texts = useMessages('credentials')
  return (
    <TextFigure
      isSecret
      {...{ name, file, use }}
      shown={revealed ? file.text : masked}
      wrapped={revealed}
      actions={
        <TextButton onClick={() => onReveal(!revealed)}>{revealed ? texts.hideValues : texts.showValues}</TextButton>
      }
    />
  )
}
