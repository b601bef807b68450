import type { Snapshot } from '../../emulator/state/state.ts'
import type { ProofName } from '../proof.ts'
import type { SymptomName } from '../symptoms.ts'
import type { Page, World } from './page-fixture.ts'

/** What a user or program does so that the local Cognito refuses it, and what has to be told of it first. */
export interface Act {
  readonly symptom: SymptomName
  /** null: only the words speak for it. */
  readonly proof: ProofName | null
  readonly act: (page: Page) => Promise<unknown>
  readonly world: World
}

export const after = (symptom: SymptomName, proof: ProofName | null, act: Act['act'], world: World = {}): Act => ({
  symptom,
  proof,
  act,
  world,
})

type Pool = Snapshot['userPools'][number]
type Client = Pool['clients'][number][1]
type User = Pool['users'][number][1]
type IdentityPool = Snapshot['identityPools'][number]

export const both = (one: World, other: World): World => ({
  ...one,
  ...other,
  change: (from) => [one, other].reduce((changed, { change }) => change?.(changed) ?? changed, from),
})

/** The first user pool, otherwise. */
const changedPool = (from: Snapshot, change: (pool: Pool) => Partial<Pool>): Snapshot => ({
  ...from,
  userPools: from.userPools.map((pool, index) => (index === 0 ? { ...pool, ...change(pool) } : pool)),
})

export const withPool = (change: Partial<Pool>): World => ({ change: (from) => changedPool(from, () => change) })

export const withClient = (change: Partial<Client>): World => ({
  change: (from) =>
    changedPool(from, ({ clients }) => ({ clients: clients.map(([id, client]) => [id, { ...client, ...change }]) })),
})

/** A second client of the same pool. */
export const withClientToo = (id: string): World => ({
  change: (from) =>
    changedPool(from, ({ clients }) => ({
      clients: clients.flatMap(([first, client]) => [
        [first, client],
        [id, { ...client, id }],
      ]),
    })),
})

export const withUser = (name: string, change: Partial<User>): World => ({
  change: (from) =>
    changedPool(from, ({ users }) => ({
      users: users.map(([username, user]) => [username, username === name ? { ...user, ...change } : user]),
    })),
})

export const withIdentityPool = (change: Partial<IdentityPool>): World => ({
  change: (from) => ({ ...from, identityPools: from.identityPools.map((pool) => ({ ...pool, ...change })) }),
})
