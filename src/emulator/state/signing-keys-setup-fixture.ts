import type { TestProject } from 'vitest/node'
import { makeSigningKeys } from './keys/new-signing-keys.ts'
import type { SigningKeys } from './signing-keys.ts'

declare module 'vitest' {
  interface ProvidedContext {
    signingKeys: SigningKeys
  }
}

/** Makes the keys of all tests, once for a run: each test file has modules of its own and would make them again. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('signingKeys', await makeSigningKeys())
}
