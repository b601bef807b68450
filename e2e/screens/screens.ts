import { account } from './account.ts'
import { beginnings } from './beginnings.ts'
import { connections } from './connections.ts'
import { inspected } from './inspected.ts'
import { keys } from './keys.ts'
import { localCognito } from './local-cognito.ts'
import { passkeys } from './passkeys.ts'
import { results } from './results.ts'
import type { Screen } from './screen.ts'
import { tour } from './tour.ts'
import { trace } from './trace.ts'
import { troubles } from './troubles.ts'
import { users } from './users.ts'

/** Every screen and state of the product. Whoever adds one adds it here. */
export const screens: readonly Screen[] = [
  ...beginnings,
  ...account,
  ...connections,
  ...localCognito,
  ...troubles,
  ...tour,
  ...results,
  ...users,
  ...passkeys,
  ...keys,
  ...trace,
  ...inspected,
]
