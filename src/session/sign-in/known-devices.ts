import type { KnownDevice } from '../../cognito/device.ts'
import type { SessionState, SessionStore } from '../session-state.ts'

/** What this browser is remembered as, by the user name as it was typed. */
export function createKnownDevices(store: SessionStore) {
  function deviceFor(username: string | null): KnownDevice | null {
    const { devices, connection } = store.getState()
    return devices.find((device) => device.connectionId === connection.id && device.username === username) ?? null
  }

  return {
    deviceFor,

    /** Where the user pool no longer knows the device, the next sign-in is one from a new one. */
    dropIfGone(username: string): void {
      const gone = isDeviceGone(store.getState()) ? deviceFor(username) : null
      if (gone) store.setState(({ devices }) => ({ devices: devices.filter((device) => device !== gone) }))
    },
  }
}

function isDeviceGone({ journey }: SessionState): boolean {
  if (journey.at !== 'failed' || journey.problem.kind !== 'refused') return false
  return journey.problem.code === 'ResourceNotFoundException' && /device/i.test(journey.problem.message)
}
