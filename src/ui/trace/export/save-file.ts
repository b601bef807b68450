import { lazyModule } from '../../../loading/lazy-module.ts'
import { UnloadedError } from '../../../loading/loading-limit.ts'
import type { FileKind, FileTexts } from '../../../trace/export/saved-file.ts'
import type { Run } from '../../../trace/record/run.ts'
import { copyOther } from '../../secret/clipboard/page-clipboard.tsx'
import { saveText } from '../../secret/save-text.ts'
import type { Notice } from './notice.tsx'

const savedFile = lazyModule(() => import('../../../trace/export/saved-file.ts'))
const traceLinks = lazyModule(() => import('../../../trace/export/trace-link.ts'))
const fileEnvironment = lazyModule(() => import('../../../trace/export/environment.ts'))

interface Saved {
  readonly kind: FileKind
  readonly runs: readonly Run[]
  /** Every run whose secrets must not be in the file. */
  readonly session: readonly Run[]
  readonly texts: FileTexts
}

/** Copies a link that brings the trace to another browser, unless a secret stands in it. Never throws. */
export async function copyTraceLink(saved: Omit<Saved, 'kind'>, pageRoot: string): Promise<Notice> {
  try {
    const [{ fileToTake }, { browserOf }, { traceLink }] = await Promise.all([
      savedFile.load(),
      fileEnvironment.load(),
      traceLinks.load(),
    ])
    const environment = { browser: browserOf(navigator.userAgent), exported: Date.now() }
    const file = fileToTake({ ...saved, kind: 'trace', environment })
    if (!file.ok) return file.reason === 'leak' ? { ...file, kind: 'leak', file: 'trace' } : { kind: 'link-too-long' }
    const link = await traceLink(file.text, pageRoot)
    if (link === null) return { kind: 'link-too-long' }
    await copyOther(link)
    return { kind: 'link-copied' }
  } catch (error) {
    return { kind: error instanceof UnloadedError ? 'unloaded' : 'failed', file: 'trace' }
  }
}

/** Makes the file and offers it to the browser's downloads, unless a secret stands in it. Never throws. */
export async function saveFile({ kind, runs, session, texts }: Saved): Promise<Notice> {
  try {
    const [{ fileToTake }, { browserOf }] = await Promise.all([savedFile.load(), fileEnvironment.load()])
    const environment = { browser: browserOf(navigator.userAgent), exported: Date.now() }
    const file = fileToTake({ kind, runs, session, environment, texts })
    if (file.ok) {
      saveText({ fileName: file.name, mediaType: file.mediaType, text: file.text })
      return { kind: 'saved', name: file.name }
    }
    return file.reason === 'leak'
      ? { kind: 'leak', file: kind, secrets: file.secrets }
      : { kind: 'too-large', file: kind, limit: file.limit }
  } catch (error) {
    return { kind: error instanceof UnloadedError ? 'unloaded' : 'failed', file: kind }
  }
}
