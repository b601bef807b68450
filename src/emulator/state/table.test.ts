import { expect, test } from 'vitest'
import { ExpiringTable } from './expiring-table.ts'
import { Table } from './table.ts'

interface Shirt {
  readonly name: string
  readonly colours: readonly string[]
}

const shirts = () => {
  const table = new Table<Shirt, 'colour' | 'letter'>([], {
    colour: ({ colours }) => colours,
    letter: ({ name }) => [name.slice(0, 1)],
  })
  for (const [name, ...colours] of [
    ['polo', 'red', 'blue'],
    ['tee', 'blue'],
    ['tunic', 'green'],
  ] as const) {
    table.set(name, { name, colours })
  }
  return table
}

const namesOf = (rows: readonly Shirt[]) => rows.map(({ name }) => name)

test('an index finds all rows of a key, oldest first, each once', () => {
  const table = shirts()
  expect(namesOf(table.withKey('colour', 'blue'))).toEqual(['polo', 'tee'])
  expect(namesOf(table.withKey('colour', 'green', 'blue', 'red'))).toEqual(['polo', 'tee', 'tunic'])
  expect(namesOf(table.withKey('letter', 't'))).toEqual(['tee', 'tunic'])
  expect(table.withKey('letter', 'red')).toEqual([])
})

test('a replaced row keeps its place and is found by its new keys only', () => {
  const table = shirts()
  table.set('polo', { name: 'polo', colours: ['green'] })
  expect(namesOf(table.withKey('colour', 'blue'))).toEqual(['tee'])
  expect(namesOf(table.withKey('colour', 'green'))).toEqual(['polo', 'tunic'])
  expect(namesOf(table.values())).toEqual(['polo', 'tee', 'tunic'])
})

test('a deleted row is found no more', () => {
  const table = shirts()
  table.delete('tee')
  table.delete('nothing')
  expect([table.size, table.has('tee'), namesOf(table.withKey('colour', 'blue'))]).toEqual([2, false, ['polo']])
  table.clear()
  expect([table.size, table.withKey('colour', 'red')]).toEqual([0, []])
  table.set('polo', { name: 'polo', colours: [] })
  expect(table.withKey('colour', 'red')).toEqual([])
})

const hour = 60 * 60 * 1000

test('an expiring table holds at most a third more than what expired less than an hour ago', () => {
  let now = 0
  const table = new ExpiringTable<{ expires: number; kind: string }, 'kind'>([], () => now, {
    kind: ({ kind }) => [kind],
  })
  const sizes: number[] = []
  for (let second = 0; second < 10_000; second++) {
    now = second * 10_000
    table.set(`row ${second}`, { expires: now + hour, kind: 'any' })
    if (second >= 2000) sizes.push(table.size)
  }
  // Of two hours with a row every ten seconds.
  expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.ceil((720 * 4) / 3) + 1)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(720)
  expect(table.withKey('kind', 'any')).toHaveLength(table.size)
})

test('what expired a moment ago is still there, to be told from what never was', () => {
  let now = 0
  const table = new ExpiringTable<{ expires: number }>([], () => now, {})
  table.set('old', { expires: 1000 })
  for (const [time, isThere] of [
    [1000 + hour - 1, true],
    [1000 + hour, false],
  ] as const) {
    now = time
    for (const id of ['one', 'two', 'three']) table.set(id, { expires: now + hour })
    expect(table.has('old')).toBe(isThere)
  }
})
