import { useEffect, useEffectEvent, useRef } from 'react'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import type { Notice } from './notice.tsx'
import { type OpenedTrace, type Opening, openTrace, openTraceLink } from './opened-trace.ts'

const openTraceButton = 'open-trace'

/** For when a message or a file is closed: the button that had the focus goes with it. */
export function focusOpenTrace(): void {
  document.getElementById(openTraceButton)?.focus()
}

interface OpenTraceProps {
  /** The fragment of a link that brings a trace; null: none does. */
  readonly link: string | null
  readonly onOpened: (opened: OpenedTrace) => void
  /** null: removes the notice. */
  readonly onNotice: (notice: Notice | null) => void
}

/** Lets a person choose a trace file or a HAR and reads it. */
export function OpenTraceButton({ link, onOpened, onNotice }: OpenTraceProps) {
  const { open, link: linkTexts } = useMessages('traceExport')
  const input = useRef<HTMLInputElement>(null)

  const take = (opening: Opening) => {
    if (opening.ok) {
      onNotice(null)
      onOpened(opening.opened)
    } else {
      onNotice({ kind: 'not-opened', fileName: opening.fileName, reason: opening.reason })
    }
  }
  const takeLink = useEffectEvent(async (fragment: string) => take(await openTraceLink(fragment, linkTexts.name)))
  useEffect(() => {
    if (link !== null) void takeLink(link)
  }, [link])
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
          if (file) void openTrace(file).then(take)
          // Else choosing the same file again would be no change.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
