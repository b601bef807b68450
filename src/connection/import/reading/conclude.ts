import { consoleHost } from '../../../protocol/console-hosts.ts'
import { isRegion } from '../../../protocol/identifiers.ts'
import { partitionOf, prefixDomain } from '../../../protocol/partitions.ts'
import {
  type ImportedDraft,
  type ImportedValue,
  type ImportNote,
  type ListMember,
  listMembers,
  type MissingMember,
  type SingleMember,
  singleMembers,
  type ValueOrigin,
} from './imported.ts'
import type { Observation } from './observation.ts'

type Single = ImportedValue<string>

/** From what was seen to a draft: each value once, what follows from others, what is to be chosen, and what is missing. */
export function conclude(
  name: string | null,
  observations: readonly Observation[],
  notes: readonly ImportNote[],
): ImportedDraft {
  const seen = (member: SingleMember) => distinct(observations, member)
  const { regions, regionNotes } = regionsOf(seen('region'), seen('userPoolId'), seen('identityPoolId'))
  const { domains, prefixes, domainNotes } = domainsOf(seen('hostedUiDomain'), seen('domainPrefix'), regions)
  const concluded = new Map<SingleMember, readonly Single[]>([
    ['region', regions],
    ['hostedUiDomain', domains],
    ['domainPrefix', prefixes],
  ])
  const singles = singleMembers.map((member) => [member, concluded.get(member) ?? seen(member)] as const)
  const only = singles.flatMap(([member, [first, ...others]]) =>
    first && others.length === 0 ? [[member, first] as const] : [],
  )
  const found = {
    ...Object.fromEntries(only),
    ...Object.fromEntries(listMembers.flatMap((member) => entryOf(observations, member))),
  }
  return {
    name,
    found,
    // Regions that follow from several pools are settled by the choice of one.
    candidates: Object.fromEntries(
      singles.filter(([, values]) => values.length > 1 && values.every(({ from }) => from.kind === 'input')),
    ),
    missing: missingOf(
      singles.filter(([, values]) => values.length > 0).map(([member]) => member),
      found,
    ),
    notes: unique([...notes, ...regionNotes, ...domainNotes]),
  }
}

/** The draft in which one of several values was chosen; what follows from it follows anew. */
export function withChoice(
  { name, found, candidates, notes }: ImportedDraft,
  member: SingleMember,
  value: string,
): ImportedDraft {
  const chosen = candidates[member]?.filter((candidate) => candidate.value === value) ?? []
  const open = { ...candidates, [member]: chosen }
  const observations = [
    ...singleMembers.flatMap((each) => (open[each] ?? [found[each]]).flatMap((kept) => observed(each, kept))),
    ...listMembers.flatMap((each) => observedList(each, found[each])),
  ]
  // These are told anew where they still hold.
  const lasting = notes.filter(({ code }) => code !== 'domain-unknown' && code !== 'other-region')
  return conclude(name, observations, lasting)
}

function observed(member: SingleMember, kept: Single | undefined): Observation[] {
  return kept?.from.kind === 'input' ? [{ member, value: kept.value, place: kept.from.place }] : []
}

function observedList(member: ListMember, kept: ImportedValue<readonly string[]> | undefined): Observation[] {
  return kept?.from.kind === 'input' ? [{ member, value: kept.value, place: kept.from.place }] : []
}

function distinct(observations: readonly Observation[], member: SingleMember): readonly Single[] {
  const values = new Map<string, Single>()
  for (const observation of observations) {
    if (observation.member !== member || typeof observation.value !== 'string' || values.has(observation.value))
      continue
    values.set(observation.value, { value: observation.value, from: { kind: 'input', place: observation.place } })
  }
  return [...values.values()]
}

function entryOf(observations: readonly Observation[], member: ListMember) {
  const first = observations.find((observation) => observation.member === member)
  return first
    ? [[member, { value: first.value, from: { kind: 'input', place: first.place } satisfies ValueOrigin }] as const]
    : []
}

/** A pool's ID begins with its Region, which holds before another that is given. */
function regionsOf(given: readonly Single[], userPools: readonly Single[], identityPools: readonly Single[]) {
  const ofUserPools = regionsIn('userPoolId', userPools)
  const derived = ofUserPools.length > 0 ? ofUserPools : regionsIn('identityPoolId', identityPools)
  if (derived.length === 0) return { regions: given, regionNotes: [] }
  const others = given.filter(({ value }) => derived.every((region) => region.value !== value))
  return { regions: derived, regionNotes: notesAt('other-region', others) }
}

function regionsIn(member: SingleMember, pools: readonly Single[]): readonly Single[] {
  const regions = pools.map(({ value }) => value.split(/[_:]/)[0] ?? '').filter(isRegion)
  return [...new Set(regions)].map((value) => ({ value, from: { kind: 'derived', member } }))
}

/** The login domains, those among them that are made of their prefix, and the prefixes of which none can be made. */
function domainsOf(given: readonly Single[], allPrefixes: readonly Single[], regions: readonly Single[]) {
  const region = regions.length === 1 ? regions[0]?.value : undefined
  const domainOf = (prefix: string) => (region === undefined ? null : prefixDomain(prefix, region))
  const built = allPrefixes
    .map(({ value, from }) => ({ value: domainOf(value) ?? '', from }))
    .filter(({ value }) => value !== '' && given.every((domain) => domain.value !== value))
  const prefixes = allPrefixes.filter(({ value }) => domainOf(value) === null)
  const domainNotes = [...notesAt('domain-built', built), ...notesAt('domain-unknown', prefixes)]
  return { domains: [...given, ...built], prefixes, domainNotes }
}

function notesAt(code: ImportNote['code'], values: readonly Single[]): ImportNote[] {
  return values.flatMap(({ from }) => (from.kind === 'input' ? [{ code, place: from.place }] : []))
}

/** All that a sign-in may need; the issuer and the bucket are for few. */
const wanted = ['region', 'userPoolId', 'userPoolClientId', 'identityPoolId', 'hostedUiDomain'] as const

function missingOf(present: readonly SingleMember[], found: ImportedDraft['found']): MissingMember[] {
  const region = found.region?.value
  const hasNoUserPools = region !== undefined && !partitionOf(region).hasUserPools
  return wanted
    .filter((member) => !present.includes(member))
    .filter((member) => !hasNoUserPools || member === 'identityPoolId')
    .map((member) => ({ member, console: consolePage(member, region, found.userPoolId?.value) }))
}

/** The console's page that has it. */
function consolePage(member: SingleMember, region: string | undefined, userPoolId: string | undefined): string | null {
  const host = region === undefined ? null : consoleHost(region)
  if (host === null || region === undefined) return null
  const userPools = userPoolId ? `idp/user-pools/${encodeURIComponent(userPoolId)}` : 'idp/user-pools'
  const pages = { userPoolClientId: '/applications/app-clients', hostedUiDomain: '/branding/domain' } as const
  const page = member === 'userPoolClientId' || member === 'hostedUiDomain' ? pages[member] : ''
  const path = member === 'identityPoolId' ? 'identity/identity-pools' : userPools + (userPoolId ? page : '')
  return `https://${host}/cognito/v2/${path}?region=${encodeURIComponent(region)}`
}

function unique(notes: readonly ImportNote[]): readonly ImportNote[] {
  return notes.filter(
    ({ code, place }, index) => notes.findIndex((note) => note.code === code && note.place === place) === index,
  )
}
