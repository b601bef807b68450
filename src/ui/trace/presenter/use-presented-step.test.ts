import { expect, it } from 'vitest'
import { stepAfter } from './use-presented-step.ts'

for (const [key, step, count, expected] of [
  ['ArrowRight', 0, 3, 1],
  [' ', 1, 3, 2],
  ['PageDown', 2, 3, 2],
  ['ArrowLeft', 2, 3, 1],
  ['PageUp', 0, 3, 0],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['End', 0, 0, 0],
  ['ArrowRight', 0, 0, 0],
  ['Enter', 1, 3, null],
  ['a', 1, 3, null],
] as const) {
  it(`${key === ' ' ? 'Space' : key} at ${step} of ${count}`, () => expect(stepAfter(key, step, count)).toBe(expected))
}
