import { readFileSync } from 'node:fs'
import { outDir } from './built-app.ts'

interface BuiltFile {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

/** The app's scripts and style sheets that the first screen does without, as the build's manifest lists them. */
export function lateFiles(): ReadonlySet<string> {
  const manifest: Readonly<Record<string, BuiltFile>> = JSON.parse(
    readFileSync(`${outDir}/.vite/manifest.json`, 'utf8'),
  )
  const filesOf = (built: readonly BuiltFile[]) => built.flatMap(({ file, css = [] }) => [file, ...css])
  const first = new Set<BuiltFile>()
  const visit = (built: BuiltFile | undefined) => {
    if (!built || first.has(built)) return
    first.add(built)
    for (const key of built.imports ?? []) visit(manifest[key])
  }
  for (const built of Object.values(manifest)) if (built.isEntry) visit(built)
  const late = new Set(filesOf(Object.values(manifest)))
  for (const file of filesOf([...first])) late.delete(file)
  return late
}
