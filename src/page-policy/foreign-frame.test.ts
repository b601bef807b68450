import { expect, it } from 'vitest'
import { isInForeignFrame } from './foreign-frame.ts'

type Frame = Parameters<typeof isInForeignFrame>[0]

const top = (origin: string): Frame => {
  const frame = { location: { origin }, parent: {} as Frame }
  frame.parent = frame
  return frame
}
const inside = (parent: Frame, origin: string): Frame => ({ parent, location: { origin } })
/** As a browser shows a window of another origin. */
const closed: Frame = {
  ...top(''),
  get location(): Frame['location'] {
    throw new DOMException('Blocked a frame', 'SecurityError')
  },
}

const own = 'https://inspector.example'

for (const [what, page, expected] of [
  ['no frame', top(own), false],
  ['a frame of its own origin', inside(top(own), own), false],
  ['a frame of another origin', inside(top('https://evil.example'), own), true],
  ['a frame that shows nothing of itself', inside(closed, own), true],
  ['its own frame within a foreign one', inside(inside(closed, own), own), true],
] as const) {
  it(`${what}: ${expected ? 'refused' : 'starts'}`, () => expect(isInForeignFrame(page)).toBe(expected))
}
