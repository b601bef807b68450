import { apiPage } from '../specification.ts'
import { type OperationRow, ofUser } from './operation-row.ts'

/** Rows of the table of operations: the devices of a user, and where the user is signed in. */
export const signedInOperations = {
  ConfirmDevice: {
    ...ofUser,
    specification: apiPage('user-pool', 'ConfirmDevice'),
    purpose: 'confirm-device',
    results: { UserConfirmationNecessary: 'known-device' },
    secrets: ['AccessToken', 'DeviceKey', 'DeviceSecretVerifierConfig'],
  },
  UpdateDeviceStatus: {
    ...ofUser,
    specification: apiPage('user-pool', 'UpdateDeviceStatus'),
    purpose: 'device-status',
    results: {},
    secrets: ['AccessToken', 'DeviceKey'],
  },
  ListDevices: {
    ...ofUser,
    specification: apiPage('user-pool', 'ListDevices'),
    purpose: 'devices',
    results: { Devices: 'devices' },
    secrets: ['AccessToken', 'DeviceKey'],
  },
  ForgetDevice: {
    ...ofUser,
    specification: apiPage('user-pool', 'ForgetDevice'),
    purpose: 'forget-device',
    results: {},
    secrets: ['AccessToken', 'DeviceKey'],
  },
  ListUserSessions: {
    ...ofUser,
    stages: ['sign-out'],
    specification: apiPage('user-pool', 'ListUserSessions'),
    purpose: 'sessions',
    results: { Sessions: 'sessions' },
    secrets: ['AccessToken'],
  },
  RevokeUserSession: {
    ...ofUser,
    stages: ['sign-out'],
    specification: apiPage('user-pool', 'RevokeUserSession'),
    purpose: 'revoke-session',
    results: {},
    secrets: ['AccessToken'],
  },
} as const satisfies Readonly<Record<string, OperationRow>>
