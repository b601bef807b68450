import { apiPage } from '../specification.ts'
import type { OperationRow } from './operation-row.ts'

/** Rows of the table of operations: the devices of a user, and where the user is signed in. */
export const signedInOperations = {
  ConfirmDevice: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'ConfirmDevice'),
    stages: ['tokens'],
    purpose: 'confirm-device',
    results: { UserConfirmationNecessary: 'known-device' },
    authorization: 'access-token',
    secrets: ['AccessToken', 'DeviceKey', 'DeviceSecretVerifierConfig'],
  },
  UpdateDeviceStatus: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'UpdateDeviceStatus'),
    stages: ['tokens'],
    purpose: 'device-status',
    results: {},
    authorization: 'access-token',
    secrets: ['AccessToken', 'DeviceKey'],
  },
  ListDevices: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'ListDevices'),
    stages: ['tokens'],
    purpose: 'devices',
    results: { Devices: 'devices' },
    authorization: 'access-token',
    secrets: ['AccessToken', 'DeviceKey'],
  },
  ForgetDevice: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'ForgetDevice'),
    stages: ['tokens'],
    purpose: 'forget-device',
    results: {},
    authorization: 'access-token',
    secrets: ['AccessToken', 'DeviceKey'],
  },
  ListUserSessions: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'ListUserSessions'),
    stages: ['sign-out'],
    purpose: 'sessions',
    results: { Sessions: 'sessions' },
    authorization: 'access-token',
    secrets: ['AccessToken'],
  },
  RevokeUserSession: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'RevokeUserSession'),
    stages: ['sign-out'],
    purpose: 'revoke-session',
    results: {},
    authorization: 'access-token',
    secrets: ['AccessToken'],
  },
} as const satisfies Readonly<Record<string, OperationRow>>
