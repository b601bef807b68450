import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { forTests, isNode, type Node, type Source, sourcesIn, walk } from './testing/syntax-fixture.ts'

/** Lines of a function; of a component, which is mostly markup. */
const max = { ordinary: 60, component: 120 }

function tooLong({ path, text }: Source): string[] {
  const found: string[] = []
  const { program } = parseSync(path, text)
  if (!isNode(program)) return found
  walk(program, (node, parent) => {
    if (!/Function/.test(node.type) || !isNode(node.body)) return true
    const name = nameOf(node) ?? (parent && nameOf(parent)) ?? 'a function'
    const limit = path.endsWith('.tsx') && /^[A-Z]/.test(name) ? max.component : max.ordinary
    const lines = text.slice(Number(node.start), Number(node.end)).split('\n').length
    if (lines > limit) found.push(`${path}: ${name}`)
    return true
  })
  return found
}

/** Of a declaration, of a variable, or of a member. */
function nameOf({ id, key }: Node): string | null {
  const named = isNode(id) ? id : key
  return isNode(named) && typeof named.name === 'string' ? named.name : null
}

it('no function of the product is longer than a screen', () => {
  const sources = sourcesIn(new URL('./', import.meta.url), '')
  const product = sources.filter(({ path }) => /\.tsx?$/.test(path) && !forTests.test(path))
  expect(product.length).toBeGreaterThan(300)
  expect(product.flatMap(tooLong)).toEqual([])
})

const lines = (count: number) => '\n'.repeat(count - 1)

it.each([
  ['a.ts', `function long() {${lines(61)}}`, 'a.ts: long'],
  ['a.ts', `const long = async () => {${lines(61)}}`, 'a.ts: long'],
  ['a.ts', `const x = { long() {${lines(61)}} }`, 'a.ts: long'],
  ['a.tsx', `function useLong() {${lines(61)}}`, 'a.tsx: useLong'],
  ['a.tsx', `export function Long() {${lines(121)}}`, 'a.tsx: Long'],
])('finds in %s what is too long', (path, text, found) => {
  expect(tooLong({ path, text })).toEqual([found])
})

it.each([
  ['a.ts', `function long() {${lines(60)}}`],
  ['a.tsx', `export function Long() {${lines(120)}}`],
])('lets %s have what is not', (path, text) => {
  expect(tooLong({ path, text })).toEqual([])
})
