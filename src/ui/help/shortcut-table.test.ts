import { describe, expect, it } from 'vitest'
import { type KeyPress, shortcutOf, shortcuts } from './shortcut-table.ts'

const press = (key: string, where: Partial<KeyPress> = {}): KeyPress => ({
  key,
  modified: false,
  inField: false,
  inDialog: false,
  ...where,
})

describe('a key', () => {
  it.each([
    ['1', { signInMethod: 'guest' }],
    ['2', { signInMethod: 'user-pool' }],
    ['3', { signInMethod: 'hosted-ui' }],
    ['4', { signInMethod: 'provider-token' }],
    ['j', { does: 'journey' }],
    ['e', { does: 'trace' }],
    ['o', { does: 'all-steps' }],
    ['?', { does: 'help' }],
  ])('%s has its meaning', (key, meaning) => {
    expect(shortcutOf(press(key), true)).toEqual({ key, ...meaning })
  })

  it('is the same with caps lock', () => {
    expect(shortcutOf(press('O'), true)).toEqual({ key: 'o', does: 'all-steps' })
  })

  it.each([
    ['that is none of them', press('x')],
    ['with Ctrl', press('e', { modified: true })],
    ['in a field', press('1', { inField: true })],
    ['in a dialog', press('?', { inDialog: true })],
  ])('%s does nothing', (_, pressed) => {
    expect(shortcutOf(pressed, true)).toBeNull()
  })

  it.each(shortcuts)('$key does nothing once they are switched off', ({ key }) => {
    expect(shortcutOf(press(key), false)).toBeNull()
  })

  it('stands for one action', () => {
    expect(new Set(shortcuts.map(({ key }) => key)).size).toBe(shortcuts.length)
  })
})
