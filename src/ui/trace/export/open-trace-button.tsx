import { useRef } from 'react'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import type { Notice } from './notice.tsx'
import { type OpenedTrace, openTrace } from './opened-trace.ts'

const openTraceButton = 'open-trace'

/** For when a message or a file is closed: the button that had the focus goes with it. */
export function focusOpenTrace(): void {
  document.getElementById(openTraceButton)?.focus()
}

interface OpenTraceProps {
  readonly onOpened: (opened: OpenedTrace) => void
  /** null: removes the notice. */
  readonly onNotice: (notice: Notice | null) => void
}

/** Lets a person choose a trace file or a HAR and reads it. */
export function OpenTraceButton({ onOpened, onNotice }: OpenTraceProps) {
  const { open } = useMessages('traceExport')
  const input = useRef<HTMLInputElement>(null)

  const read = async (file: File) => {
    const opening = await openTrace(file)
    if (opening.ok) {
      onNotice(null)
      onOpened(opening.opened)
    } else {
      onNotice({ kind: 'not-opened', fileName: opening.fileName, reason: opening.reason })
    }
  }
  return (
    <>
      <TextButton id={openTraceButton} onClick={() => input.current?.click()}>
        {open}
      </TextButton>
      <input
        ref={input}
        type="file"
        accept=".json,.har,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) void read(file)
          // Else choosing the same file again would be no change.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
