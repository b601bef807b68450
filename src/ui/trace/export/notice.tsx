import { visible } from '../../../text/visible.ts'
import type { FileKind } from '../../../trace/export/saved-file.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import type { Opening } from './opened-trace.ts'

/** What came of saving or opening. */
export type Notice =
  | { readonly kind: 'saving'; readonly file: FileKind }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'link-copied' }
  | { readonly kind: 'link-too-long' }
  | { readonly kind: 'leak'; readonly file: FileKind; readonly secrets: number }
  | { readonly kind: 'too-large'; readonly file: FileKind; readonly limit: number }
  | { readonly kind: 'failed' | 'unloaded'; readonly file: FileKind }
  | { readonly kind: 'not-opened'; readonly fileName: string; readonly reason: RefusedOpening['reason'] }

type RefusedOpening = Extract<Opening, { ok: false }>

interface NoticeLineProps {
  readonly notice: Notice | null
  readonly onClose: () => void
}

/** The outcome in words: a status where all went well, an alert where it did not. */
export function NoticeLine({ notice, onClose }: NoticeLineProps) {
  const { saving, saved, files, link } = useMessages('traceExport')
  const trouble = useTrouble(notice)
  return (
    <>
      <p role="status" className="run-notice small muted">
        {notice?.kind === 'saving' && saving(files[notice.file].name)}
        {(notice?.kind === 'saved' || notice?.kind === 'link-copied') && (
          <>
            {notice.kind === 'saved' ? saved(notice.name) : link.copied} <CloseNotice onClose={onClose} />
          </>
        )}
      </p>
      {trouble && (
        <div role="alert" className="run-trouble">
          <div>
            <p className="run-trouble-title">{trouble.title}</p>
            <p>{trouble.text}</p>
          </div>
          <CloseNotice onClose={onClose} />
        </div>
      )}
    </>
  )
}

function CloseNotice({ onClose }: { readonly onClose: () => void }) {
  const { closeMessage } = useMessages('traceExport')
  return (
    <TextButton label={closeMessage} onClick={onClose}>
      ✕
    </TextButton>
  )
}

function useTrouble(notice: Notice | null): { readonly title: string; readonly text: string } | null {
  const texts = useMessages('traceExport')
  if (notice === null || notice.kind === 'saving' || notice.kind === 'saved' || notice.kind === 'link-copied')
    return null
  if (notice.kind === 'link-too-long') return { title: texts.link.notCopied, text: texts.link.tooLong }
  if (notice.kind === 'not-opened') {
    const { reason, fileName } = notice
    return {
      title: texts.notOpened(visible(fileName)),
      text:
        reason.kind === 'unreadable' || reason.kind === 'unloaded'
          ? texts[reason.kind]
          : visible(texts.refusal(reason)),
    }
  }
  const title = texts.notSaved(texts.files[notice.file].name)
  switch (notice.kind) {
    case 'leak':
      return { title, text: texts.leak(notice.secrets) }
    case 'too-large':
      return { title, text: texts.tooLarge(notice.limit) }
    case 'failed':
    case 'unloaded':
      return { title, text: texts[notice.kind] }
    default:
      return notice satisfies never
  }
}
