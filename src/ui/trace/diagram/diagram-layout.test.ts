import { describe, expect, it } from 'vitest'
import { diagram as texts } from '../../../i18n/en/diagram.ts'
import { diagram as japanese } from '../../../i18n/ja/diagram.ts'
import { columnsOf } from '../../../text/line-breaks.ts'
import { type Arrow, diagramOf, type ParticipantId, plainArrow } from '../../../trace/diagram/diagram.ts'
import { layoutOf, rowsBetween } from './diagram-layout.ts'

/** Seven px a character, about what system fonts have at that size. */
const measure = (text: string) => text.length * 7

function arrow(id: string, part: Partial<Arrow>): Arrow {
  return {
    ...plainArrow,
    id,
    kind: 'request',
    from: 'browser',
    to: 'identity-pool',
    name: 'GetId',
    state: 'answered',
    ...part,
  }
}

const everybody: readonly ParticipantId[] = ['user-pool', 'hosted-ui', 'provider', 'identity-pool', 'sts', 'other']
const some = (count: number) =>
  diagramOf(
    everybody.slice(0, count).map((to) => arrow(to, { to })),
    ['Login with Amazon'],
  )

describe('names never overlap and never leave the drawing', () => {
  for (const width of [288, 480, 760]) {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      it(`${count + 1} participants in ${width} px`, () => {
        const boxes = layoutOf(some(count), width, texts, measure).lanes.map(({ anchor, nameX, lines }) => {
          const own = Math.max(0, ...lines.map(measure))
          const left = anchor === 'start' ? nameX : anchor === 'end' ? nameX - own : nameX - own / 2
          return [left, left + own] as const
        })
        expect(boxes).toHaveLength(count + 1)
        expect(boxes.flat()).toEqual(boxes.flat().toSorted((a, b) => a - b))
        expect(boxes[0]?.[0]).toBeGreaterThanOrEqual(0)
        expect(boxes.at(-1)?.[1]).toBeLessThanOrEqual(width)
      })
    }
  }
})

it('Japanese names, which have no spaces, take several lines rather than be cut', () => {
  const six = diagramOf(
    (['user-pool', 'hosted-ui', 'provider', 'identity-pool', 'sts'] as const).map((to) => arrow(to, { to })),
    ['Facebook'],
  )
  const measureColumns = (text: string) => columnsOf(text) * 6
  const lines = layoutOf(six, 288, japanese, measureColumns).lanes.map((lane) => lane.lines)
  expect(lines).toEqual([
    ['ブラウザ'],
    ['ユーザー', 'プール'],
    ['ホスト', 'された', 'UI'],
    ['Facebook'],
    ['ID', 'プール'],
    ['STS'],
  ])
})

it('a planned arrow and what becomes of it are equally high', () => {
  const states = ['planned', 'pending', 'answered', 'unreachable', 'cancelled'] as const
  const diagram = diagramOf(
    states.map((state) => arrow(state, { state })),
    [],
  )
  expect(new Set(layoutOf(diagram, 760, texts, measure).rows.map(({ height }) => height)).size).toBe(1)
})

it('a refusal’s words take the lines they need, and what comes after makes room', () => {
  const message = 'Invalid login token. Token is not from a supported provider of this identity pool.'
  const refused = arrow('1', { state: 'refused', status: 400, refusal: { code: 'NotAuthorizedException', message } })
  const { rows } = layoutOf(diagramOf([refused, arrow('2', {})], []), 288, texts, measure)
  expect(rows[0]?.outcome.join(' ')).toBe(`400 · NotAuthorizedException: ${message}`)
  expect(rows[0]?.outcome.length).toBeGreaterThan(2)
  expect(rows[0]?.height).toBeGreaterThan((rows[1]?.height ?? 0) + 2 * 11)
  expect(rows[1]?.y).toBe(rows[0]?.height)
})

describe('the rows in view', () => {
  const { rows } = layoutOf(
    diagramOf(
      Array.from({ length: 2000 }, (_, index) => arrow(`${index}`, {})),
      [],
    ),
    760,
    texts,
    measure,
  )
  const height = rows[0]?.height ?? 0
  for (const [top, bottom, first, last] of [
    [-500, height / 2, 0, 0],
    [0, height * 3 - 1, 0, 2],
    [height * 1000, height * 1001 + 1, 1000, 1001],
    [height * 1999, height * 5000, 1999, 1999],
  ] as const) {
    it(`between ${top} and ${bottom}`, () => {
      const inView = rowsBetween(rows, top, bottom)
      expect([inView[0]?.index, inView.at(-1)?.index]).toEqual([first, last])
    })
  }

  it('are none above and below the drawing', () => {
    expect(rowsBetween(rows, height * 2001, height * 2010)).toEqual([])
  })
})
