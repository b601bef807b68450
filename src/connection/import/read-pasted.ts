import { connectionsOf } from './config-file.ts'
import { type ImportFormatName, importFormats } from './formats.ts'
import { conclude } from './reading/conclude.ts'
import type { ImportedDraft } from './reading/imported.ts'
import type { ImportInput } from './reading/pair.ts'
import { recognise } from './reading/recognise.ts'

/** Far above any file of settings, and read in an instant. */
export const maxPastedLength = 1_000_000

/** More than any such file has. */
const maxPairs = 5000

export type PastedSettings =
  | {
      readonly kind: 'read'
      readonly format: ImportFormatName | 'config-file'
      /** One for each connection of a `config.json`; of any other format there is one. */
      readonly drafts: readonly [ImportedDraft, ...ImportedDraft[]]
    }
  /** `damaged-json`: it begins as JSON and isn't, so that it may have been cut; nothing could be read from the rest. */
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'too-long' | 'damaged-json' | 'nothing-found' }

/** Reads whatever people have that says which pools they use. Never throws, evaluates nothing, and keeps no secret. */
export function readPasted(text: string): PastedSettings {
  if (text.length > maxPastedLength) return { kind: 'refused', reason: 'too-long' }
  const input = inputOf(text)
  if (input.text === '') return { kind: 'refused', reason: 'empty' }
  const [first, ...others] = connectionsOf(input.json)
  if (first) return { kind: 'read', format: 'config-file', drafts: [first, ...others] }
  for (const [format, read] of Object.entries(importFormats) as [
    ImportFormatName,
    (typeof importFormats)[ImportFormatName],
  ][]) {
    const pairs = read(input)
    if (pairs === null) continue
    const recognised = pairs.slice(0, maxPairs).map((pair) => recognise({ ...pair, place: pair.place.slice(0, 200) }))
    const notes = recognised.flatMap((each) => each.notes)
    const observations = recognised.flatMap((each) => each.observations)
    if (observations.length === 0 && notes.length === 0) continue
    return { kind: 'read', format, drafts: [conclude(null, observations, notes)] }
  }
  const looksLikeJson = /^[[{]/.test(input.text) && input.json === undefined
  return { kind: 'refused', reason: looksLikeJson ? 'damaged-json' : 'nothing-found' }
}

/** Without the marks that editors, terminals and messengers put around a text. */
function inputOf(text: string): ImportInput {
  const bare = text
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/^```[\w-]*\n/, '')
    .replace(/\n```$/, '')
    .trim()
  const unquoted = /^(["'])([^"'\n]*)\1$/.exec(bare)?.[2] ?? bare
  try {
    const json: unknown = JSON.parse(unquoted)
    return { text: unquoted, json: typeof json === 'object' && json !== null ? json : undefined }
  } catch {
    return { text: unquoted, json: undefined }
  }
}
