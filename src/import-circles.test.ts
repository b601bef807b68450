import { describe, expect, it } from 'vitest'
import { readSource, resolve } from './testing/imports-fixture.ts'
import { forTests, type Source, sourcesIn } from './testing/syntax-fixture.ts'

/** The circles among files that import one another, types too; what is loaded late closes none. */
function circlesIn(sources: readonly Source[]): readonly string[] {
  const imports = new Map(
    sources.map((source) => [
      source.path,
      readSource(source)
        .imports.filter(({ from, lateAt }) => from.startsWith('.') && lateAt === null)
        .map(({ from }) => resolve(source.path, from)),
    ]),
  )
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    done.add(path)
    for (const next of imports.get(path) ?? []) visit(next, [...way, path])
  }
  for (const path of imports.keys()) visit(path, [])
  return circles
}

it('no files import one another in a circle, of types neither', () => {
  const sources = sourcesIn(new URL('./', import.meta.url), '').filter(
    ({ path }) => /\.tsx?$/.test(path) && !forTests.test(path),
  )
  expect(circlesIn(sources)).toEqual([])
})

describe('the check', () => {
  it('finds a circle of types over several files', () => {
    const sources = [
      { path: 'a.ts', text: "import { b } from './x/b.ts'" },
      { path: 'x/b.ts', text: "import './c.ts'" },
      { path: 'x/c.ts', text: "import type { A } from '../a.ts'" },
    ]
    expect(circlesIn(sources)).toEqual(['a.ts → x/b.ts → x/c.ts → a.ts'])
  })

  it('lets two files import a third, and one load another late', () => {
    const sources = [
      { path: 'a.ts', text: "import './b.ts'; import './c.ts'" },
      { path: 'b.ts', text: "import './c.ts'" },
      { path: 'c.ts', text: "lazyModule(() => import('./a.ts'))" },
    ]
    expect(circlesIn(sources)).toEqual([])
  })
})
