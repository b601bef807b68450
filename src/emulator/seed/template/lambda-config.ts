import { isRecord } from '../calls/later.ts'
import { type ReferenceReader, readReferences } from '../calls/references.ts'

interface Reading {
  readonly reader: ReferenceReader
  /** Names of the functions that the emulator is given. */
  readonly functions: ReadonlySet<string>
  /** Tells what has no effect here. */
  leave(place: string, message: string): void
}

/**
 * The triggers of a template's user pool whose functions are given; the others are told. A trigger that can't run would
 * refuse every call that needs it, and a template is used as it is.
 * @returns null: there are none
 */
export function withoutMissingFunctions(
  given: unknown,
  place: string,
  { reader, functions, leave }: Reading,
): Readonly<Record<string, unknown>> | null {
  const members = Object.entries(isRecord(given) ? given : {}).flatMap(([trigger, value]) => {
    const at = `${place}.${trigger}`
    // An alias or a version of a function is none of what is understood here, and no reason to refuse all.
    let isUnderstood = true
    const fault = (where: string, message: string) => {
      isUnderstood = false
      leave(where, `${message}: the trigger does not run`)
    }
    const read = readReferences(value, at, { ...reader, fault })
    if (!isUnderstood) return []
    const arn = isRecord(read) ? read.LambdaArn : read
    const name = /:function:([^:]+)/.exec(typeof arn === 'string' ? arn : '')?.[1] ?? String(arn)
    // KMSKeyID names no function: what a custom sender is given is not encrypted.
    if (typeof arn !== 'string' || trigger === 'KMSKeyID') return []
    if (functions.has(name)) return [[trigger, read] as const]
    leave(at, `no function ${name} is given: the trigger does not run`)
    return []
  })
  return members.length > 0 ? Object.fromEntries(members) : null
}
