import { inject } from 'vitest'
import type { SigningKeys } from './signing-keys.ts'

/** The keys of every emulator in the tests, but for tests of the keys themselves: making new ones takes longer than a test. */
export const sharedKeys = (): SigningKeys => inject('signingKeys')
