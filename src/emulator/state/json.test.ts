import { expect, test } from 'vitest'
import type { Json } from './json.ts'

/** Whether the type is JSON; what is expected is checked by the compiler. */
type IsJson<Value> = [Value] extends [Json<Value>] ? true : false

interface Row {
  readonly name: string
  readonly tags: readonly (string | null)[]
  readonly size: { readonly width: number; isOld: boolean }
}

test('the compiler tells what is no JSON', () => {
  const json: readonly true[] = [true satisfies IsJson<Row>, true satisfies IsJson<readonly (readonly [string, Row])[]>]
  const noJson: readonly false[] = [
    false satisfies IsJson<{ readonly pair: Promise<Row> }>,
    false satisfies IsJson<{ readonly key: CryptoKey }>,
    false satisfies IsJson<{ readonly number: bigint }>,
    false satisfies IsJson<{ readonly byName: ReadonlyMap<string, Row> }>,
    false satisfies IsJson<{ readonly names: Set<string> }>,
    false satisfies IsJson<{ readonly bytes: Uint8Array }>,
    false satisfies IsJson<{ readonly run: () => void }>,
    false satisfies IsJson<{ readonly time: Date }>,
    false satisfies IsJson<{ readonly name?: string | undefined }>,
    false satisfies IsJson<{ readonly rows: Row & { readonly more: Promise<string> } }>,
  ]
  expect([...json, ...noJson]).toHaveLength(12)
})
