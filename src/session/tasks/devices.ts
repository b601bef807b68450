import type { AccessToken } from '../../token/token-set.ts'
import { usable } from '../usable.ts'
import type { Needed } from './needs.ts'
import type { TaskContext } from './task-context.ts'
import { taskServices } from './task-services.ts'

/** The devices that the user pool knows of the user. */
export async function listUserDevices(
  { connection, updateResults }: TaskContext,
  accessToken: AccessToken,
): Promise<void> {
  const { listDevices } = await taskServices.devices()
  updateResults({ devices: await listDevices(connection, usable(accessToken)) })
}

/** Makes this browser a remembered device; its secret stays in memory. */
export async function rememberThisDevice(context: TaskContext, needed: Needed['new-device']): Promise<void> {
  const { connection, note, changeDevices } = context
  const { accessToken, device, username } = needed
  const { confirmDevice, setRemembered } = await taskServices.devices()
  const token = usable(accessToken)
  const { secret, needsChoice } = await confirmDevice(connection, token, device, note)
  changeDevices((known) => [
    ...known.filter((each) => each.username !== username),
    { ...device, secret, username, connectionId: connection.id },
  ])
  if (needsChoice) await setRemembered(connection, token, device.key, true)
}

export async function changeDeviceStatus(
  context: TaskContext,
  accessToken: AccessToken,
  { key, isRemembered }: { readonly key: string; readonly isRemembered: boolean },
): Promise<void> {
  const { setRemembered } = await taskServices.devices()
  await setRemembered(context.connection, usable(accessToken), key, isRemembered)
}

export async function forgetUserDevice(context: TaskContext, accessToken: AccessToken, key: string): Promise<void> {
  const { forgetDevice } = await taskServices.devices()
  await forgetDevice(context.connection, usable(accessToken), key)
  context.changeDevices((known) => known.filter((device) => device.key !== key))
}
