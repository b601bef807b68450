import type { Kit } from '../kit.ts'
import { environmentNames } from '../providers.ts'

/** What is typed into a shell, in this order. */
export type KitStep = 'secrets' | 'run' | 'print' | 'user' | 'remove'

export interface WrittenKit {
  readonly text: string
  readonly steps: readonly { readonly step: KitStep; readonly commands: string }[]
}

/** A way in which the pools and roles can be created. */
export interface KitForm {
  readonly fileName: string
  readonly mediaType: string
  readonly write: (kit: Kit) => WrittenKit
}

/** Asks for the IDs and secrets of the providers' apps, so that they stand in no file and no history. */
export function secretCommands({ providers }: Kit, exported: boolean): WrittenKit['steps'] {
  if (providers.length === 0) return []
  const commands = providers.flatMap((provider) => {
    const { id, secret } = environmentNames(provider)
    return [
      `printf '${id}: ' && read -r ${id}`,
      `printf '${secret}: ' && read -rs ${secret} && echo`,
      ...(exported ? [`export ${id} ${secret}`] : []),
    ]
  })
  return [{ step: 'secrets', commands: commands.join('\n') }]
}

/** @param userPoolId an expression of the shell */
export function userCommands({ region }: Kit, userPoolId: string): string {
  const user = `--region ${region} --user-pool-id "$USER_POOL_ID" --username alice`
  return [
    `USER_POOL_ID=${userPoolId}`,
    `printf 'Password: ' && read -rs PASSWORD && echo`,
    `aws cognito-idp admin-create-user ${user} --message-action SUPPRESS`,
    `aws cognito-idp admin-set-user-password ${user} --password "$PASSWORD" --permanent`,
  ].join('\n')
}
