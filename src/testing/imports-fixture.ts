import { parseSync } from 'vite'
import { isNode, type Node, type Source, walk } from './syntax-fixture.ts'

export interface Import {
  readonly from: string
  /** Only types are imported. */
  readonly isType: boolean
  /** Where the import() begins in the text; null: it is a static one. */
  readonly lateAt: number | null
}

/** The syntax tree of a file, and all that it imports. */
export function readSource({ path, text }: Source): { readonly program: unknown; readonly imports: readonly Import[] } {
  const { program, module } = parseSync(path, text)
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
      lateAt: null,
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ from: moduleRequest.value, isType, lateAt: null }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest, start }) => ({
      from: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      isType: false,
      lateAt: start,
    })),
    ...typeQueries(program).map((from) => ({ from, isType: true, lateAt: null })),
  ]
  return { program, imports }
}

/** The path of what a file imports, relative to src. */
export function resolve(path: string, from: string): string {
  const { pathname } = new URL(from, `file:///project/src/${path}`)
  return pathname.startsWith('/project/src/')
    ? pathname.slice('/project/src/'.length)
    : pathname.replace('/project', '..')
}

/** `import('./x.ts').X` in a type. */
function typeQueries(program: unknown): string[] {
  const found: string[] = []
  if (!isNode(program)) return found
  walk(program, (node) => {
    if (node.type === 'TSImportType' && isNode(node.source) && typeof node.source.value === 'string') {
      found.push(node.source.value)
    }
    return true
  })
  return found
}

/** Names of browser globals that the code uses: as such, or as a member of the global object. Not in types. */
export function globalsIn(program: unknown): string[] {
  const used = new Set<string>()
  const own = new Set<string>()
  if (!isNode(program)) return []
  walk(program, (node, parent) => {
    if (isType(node)) return false
    if (node.type === 'Identifier' && typeof node.name === 'string') {
      if (isBinding(node, parent)) own.add(node.name)
      else if (!isMemberName(node, parent) || isGlobalObject(parent?.object)) used.add(node.name)
    }
    return true
  })
  return [...used].filter((name) => !own.has(name))
}

/** Types need no permission: `typeof fetch` only says what is handed in. Casts have code inside. */
function isType({ type }: Node): boolean {
  return type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(type)
}

function isBinding(node: Node, parent: Node | null): boolean {
  if (!parent) return false
  if (parent.type === 'VariableDeclarator') return parent.id === node
  if (parent.type === 'Property') return parent.shorthand === true && parent.value === node && parent.kind === 'init'
  if (/Function|Import/.test(parent.type)) return parent.body !== node
  return false
}

function isMemberName(node: Node, parent: Node | null): boolean {
  if (!parent || parent.computed === true) return false
  return parent.property === node || (parent.key === node && parent.value !== node)
}

function isGlobalObject(node: unknown): boolean {
  return isNode(node) && node.type === 'Identifier' && /^(globalThis|window|self)$/.test(String(node.name))
}
