import { apiPage } from '../specification.ts'
import type { OperationRow } from './operation-row.ts'

/** Rows of the table of operations: where a user is signed in. */
export const signedInOperations = {
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
