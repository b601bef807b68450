import type { Cookies } from '../state/cookies.ts'
import { linksAt } from '../state/links.ts'
import { restore, type Settings, type Snapshot, snapshot } from '../state/state.ts'
import type { ServedOperation } from '../wire/operation.ts'
import { isRecord } from './calls/later.ts'
import { localSteps } from './calls/local-steps.ts'
import { performCalls } from './calls/perform-calls.ts'
import { readCalls, type SeedPart, type SeedReading } from './calls/read-calls.ts'
import { localSeed } from './seed.ts'
import { SeedError, type SeedFault } from './seed-error.ts'
import { stateWithoutPools } from './state-without-pools.ts'
import { isTemplate, readTemplate } from './template/read-template.ts'

/** A file of calls or a CloudFormation template, as parsed JSON. */
export interface SeedDocument {
  /** What faults call it. */
  readonly file: string
  readonly value: unknown
}

/** A local Cognito as documents of a seed make it. */
export interface SeededByDocuments {
  readonly snapshot: Snapshot
  /** IDs of what was made, by the names of the calls and by the logical IDs of a template. */
  readonly ids: Readonly<Record<string, string>>
  /** What of the templates has no effect here. */
  readonly leftOut: readonly SeedFault[]
}

export interface SeedingOptions {
  operationOf(name: string): ServedOperation | undefined
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly settings: Omit<Settings, 'region' | 'accountId'>
  /** Names of the functions that the emulator is given: triggers of a template that name others are left out. */
  readonly functions?: ReadonlySet<string>
}

/**
 * Makes pools by the calls of the documents, one document after the other; there are no others than these.
 * @throws SeedError with all faults: first those of the documents, and if there are none, those that the calls are answered
 */
export async function seededByDocuments(
  documents: readonly SeedDocument[],
  { operationOf, now, settings, functions = new Set() }: SeedingOptions,
): Promise<SeededByDocuments> {
  const usual = localSeed('')
  const region = first(documents, 'region') ?? usual.region
  const accountId = first(documents, 'accountId') ?? usual.accountId
  const stepNamed = (name: string) => (Object.hasOwn(localSteps, name) ? localSteps[name] : operationOf(name))
  const isOperation = (name: string) => stepNamed(name) !== undefined
  const parts = readDocuments(documents, { isOperation, region, accountId, functions })
  const pretendPeople = parts.map((part) => part.pretendPeople).find((each) => each) ?? usual.pretendPeople
  const bucket = parts.map((part) => part.bucket).find((each) => each) ?? usual.bucket
  const empty = stateWithoutPools({ ...usual, ...settings, region, accountId, pretendPeople, bucket })
  const emulated = restore(empty, { now, links: linksAt('http://localhost', ''), cookies: noCookies, triggers: {} })
  const calls = parts.flatMap((part) => part.calls)
  const { ids, demoUsers, faults } = await performCalls(emulated, calls, stepNamed)
  if (faults.length > 0) throw new SeedError(faults)
  return {
    snapshot: { ...snapshot(emulated), demoUsers },
    ids,
    leftOut: parts.flatMap((part) => part.leftOut),
  }
}

/** @throws SeedError */
function readDocuments(
  documents: readonly SeedDocument[],
  reading: Omit<SeedReading, 'file' | 'known' | 'fault'>,
): readonly SeedPart[] {
  const faults: SeedFault[] = []
  const fault = (place: string, message: string) => void faults.push({ place, message })
  const known = new Set<string>()
  const parts: SeedPart[] = []
  for (const { file, value } of documents) {
    const read = isTemplate(value) ? readTemplate : readCalls
    const part = read(value, { ...reading, file, known, fault })
    for (const { name } of part?.calls ?? []) if (name !== null) known.add(name)
    for (const member of ['region', 'accountId'] as const) {
      const before = reading[member]
      if (part?.[member] && part[member] !== before) fault(`${file}: ${member}`, `an earlier file has ${before}`)
    }
    if (part) parts.push(part)
  }
  if (faults.length > 0) throw new SeedError(faults)
  return parts
}

/** As the first file of calls says it; undefined: none does. */
const first = (documents: readonly SeedDocument[], member: 'region' | 'accountId'): string | undefined =>
  documents
    .map(({ value }) => (isRecord(value) && !isTemplate(value) ? value[member] : undefined))
    .find((value) => typeof value === 'string')

/** No pages are asked for. */
const noCookies: Cookies = { read: () => undefined, keep: () => null }
