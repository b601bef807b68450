import { apiPage } from '../specification.ts'
import { type OperationRow, ofUser } from './operation-row.ts'

/** Rows of the table of operations: the passkeys of a signed-in user. */
export const passkeyOperations = {
  StartWebAuthnRegistration: {
    ...ofUser,
    specification: apiPage('user-pool', 'StartWebAuthnRegistration'),
    purpose: 'passkey-options',
    results: { CredentialCreationOptions: 'passkey-options' },
    secrets: ['AccessToken'],
  },
  CompleteWebAuthnRegistration: {
    ...ofUser,
    specification: apiPage('user-pool', 'CompleteWebAuthnRegistration'),
    purpose: 'passkey-registration',
    results: {},
    secrets: ['AccessToken', 'Credential'],
  },
  ListWebAuthnCredentials: {
    ...ofUser,
    specification: apiPage('user-pool', 'ListWebAuthnCredentials'),
    purpose: 'passkeys',
    results: { Credentials: 'passkeys' },
    secrets: ['AccessToken'],
  },
  DeleteWebAuthnCredential: {
    ...ofUser,
    specification: apiPage('user-pool', 'DeleteWebAuthnCredential'),
    purpose: 'passkey-removal',
    results: {},
    secrets: ['AccessToken'],
  },
} as const satisfies Readonly<Record<string, OperationRow>>
