import { apiPage } from '../specification.ts'
import type { OperationRow } from './operation-row.ts'

/** Rows of the table of operations: what users do about their own account. */
export const accountOperations = {
  SignUp: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'SignUp'),
    stages: ['sign-in'],
    purpose: 'sign-up',
    results: { UserSub: 'new-user' },
    authorization: 'client',
    secrets: ['Password', 'SecretHash', 'Session'],
  },
  ConfirmSignUp: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'ConfirmSignUp'),
    stages: ['sign-in'],
    purpose: 'confirm-sign-up',
    results: { Session: 'session' },
    authorization: 'client',
    secrets: ['ConfirmationCode', 'SecretHash', 'Session'],
  },
  ResendConfirmationCode: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'ResendConfirmationCode'),
    stages: ['sign-in'],
    purpose: 'resend-code',
    results: { CodeDeliveryDetails: 'sent-code' },
    authorization: 'client',
    secrets: ['SecretHash'],
  },
  ForgotPassword: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'ForgotPassword'),
    stages: ['sign-in'],
    purpose: 'forgotten-password',
    results: { CodeDeliveryDetails: 'sent-code' },
    authorization: 'client',
    secrets: ['SecretHash'],
  },
  ConfirmForgotPassword: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'ConfirmForgotPassword'),
    stages: ['sign-in'],
    purpose: 'reset-password',
    results: {},
    authorization: 'client',
    secrets: ['ConfirmationCode', 'Password', 'SecretHash'],
  },
} as const satisfies Readonly<Record<string, OperationRow>>
