import { cmd } from './cmd.ts'
import { credentialProcess } from './credential-process.ts'
import { credentialsFile } from './credentials-file.ts'
import { dotenv } from './dotenv.ts'
import { environmentVariables } from './environment-variables.ts'
import { type ExportedKeys, type ExportForm, masked } from './exported-keys.ts'
import { fish } from './fish.ts'
import { javascript } from './javascript.ts'
import { powershell } from './powershell.ts'
import { python } from './python.ts'
import { shell } from './shell.ts'

/** The one table of the forms in which keys leave the page, in the order in which they are shown. */
export const exportForms = {
  shell,
  fish,
  powershell,
  cmd,
  dotenv,
  'credentials-file': credentialsFile,
  'credential-process': credentialProcess,
  javascript,
  python,
} as const satisfies Readonly<Record<string, ExportForm>>

export type ExportFormId = keyof typeof exportForms

/** In the table's order. */
// Object.keys says `string`; these are the keys of the table.
export const exportFormIds = Object.keys(exportForms) as readonly ExportFormId[]

export type Exported =
  | {
      readonly ok: true
      readonly text: string
      /** The same with dots in place of the secrets. */
      readonly masked: string
      readonly fileName: string
      readonly mediaType: string
    }
  /** A value can't be written in this form such that its readers get it back. No key that AWS issues is one. */
  | { readonly ok: false }

/** @param note one line for people: until when the keys work */
export function exportKeys(id: ExportFormId, keys: ExportedKeys, note: string): Exported {
  const { fileName, mediaType, holds, write }: ExportForm = exportForms[id]
  if (!environmentVariables(keys).every(([, value]) => holds(value))) return { ok: false }
  return { ok: true, text: write(keys, note), masked: write(masked(keys), note), fileName, mediaType }
}
