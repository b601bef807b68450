import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Tests may use whatever shows that the code is right, and so may what only they import. */
export const forTests = /(\.(test|spec)|-fixture)\.tsx?$/

export interface Source {
  /** Relative to src, e.g. `ui/app.tsx` or `../e2e/fixtures.ts`. */
  readonly path: string
  readonly text: string
}

export function sourcesIn(folder: URL, prefix: string): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sourcesIn(new URL(`${entry.name}/`, folder), `${prefix}${entry.name}/`)
    if (!/\.(tsx?|css)$/.test(entry.name)) return []
    return [{ path: prefix + entry.name, text: readFileSync(fileURLToPath(new URL(entry.name, folder)), 'utf8') }]
  })
}

export type Node = Readonly<Record<string, unknown>> & { readonly type: string }

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode)
}

export function walk(
  node: Node,
  visit: (node: Node, parent: Node | null) => boolean,
  parent: Node | null = null,
): void {
  if (visit(node, parent)) for (const child of childrenOf(node)) walk(child, visit, node)
}
