import { letters } from '../../../../text/letters.ts'
import { emptyUserPool } from '../../../state/new-user-pool.ts'
import type { VerifiableAttribute } from '../../../state/outbox.ts'
import type { Emulated } from '../../../state/state.ts'
import type { UserNames } from '../../../state/user-names.ts'
import { openUserPool } from '../../../state/user-pool.ts'
import { invalidParameter } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers, required, structure } from '../../../wire/validate.ts'
import { describePool } from './describe-pool.ts'
import { poolName, readSettings, settingMembers } from './pool-settings.ts'
import { attributeSchemas, readSchema } from './schema.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
export const createUserPool: ServedOperation = (emulated, request) => {
  const { PoolName, AliasAttributes, UsernameAttributes, UsernameConfiguration, Schema, ...given } = readMembers(
    request,
    {
      PoolName: poolName,
      ...settingMembers,
      AliasAttributes: optional('list', { values: { oneOf: ['phone_number', 'email', 'preferred_username'] } }),
      UsernameAttributes: optional('list', { values: { oneOf: ['phone_number', 'email'] } }),
      UsernameConfiguration: structure({ CaseSensitive: required('flag') }),
      Schema: attributeSchemas,
    },
  )
  // The text is that of public programs.
  if (AliasAttributes && UsernameAttributes) {
    throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set in a User pool.')
  }
  const schema = readSchema(Schema)
  const now = emulated.now()
  const pool = openUserPool(
    {
      ...emptyUserPool(null),
      ...readSettings(given, request, []),
      id: newPoolId(emulated),
      name: PoolName,
      created: now,
      modified: now,
      names: {
        usernameAttributes: (UsernameAttributes ?? []) as readonly VerifiableAttribute[],
        aliasAttributes: (AliasAttributes ?? []) as UserNames['aliasAttributes'],
        caseSensitive: UsernameConfiguration?.CaseSensitive ?? true,
      },
      schema,
      requiredAttributes: schema
        .filter(({ name, required: isNeeded }) => isNeeded && name !== 'sub')
        .map(({ name }) => name),
      passkeys: { relyingPartyId: null, userVerification: 'preferred' },
      identityProviders: [],
      tracksSessions: false,
      domain: null,
    },
    emulated.now,
  )
  emulated.userPools.set(pool.id, pool)
  return { UserPool: describePool(emulated, pool) }
}

/** The region and nine letters and digits. */
const newPoolId = ({ settings: { region } }: Emulated): string => `${region}_${letters(9, 'any case')}`
