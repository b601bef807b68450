import { apiPage } from '../specification.ts'
import { beforeSignIn, type OperationRow, ofUser } from './operation-row.ts'

/** Rows of the table of operations: what users do about their own account. */
export const accountOperations = {
  SignUp: {
    ...beforeSignIn,
    specification: apiPage('user-pool', 'SignUp'),
    purpose: 'sign-up',
    results: { UserSub: 'new-user' },
    secrets: ['Password', 'SecretHash', 'Session'],
  },
  ConfirmSignUp: {
    ...beforeSignIn,
    specification: apiPage('user-pool', 'ConfirmSignUp'),
    purpose: 'confirm-sign-up',
    results: { Session: 'session' },
    secrets: ['ConfirmationCode', 'SecretHash', 'Session'],
  },
  ResendConfirmationCode: {
    ...beforeSignIn,
    specification: apiPage('user-pool', 'ResendConfirmationCode'),
    purpose: 'resend-code',
    results: { CodeDeliveryDetails: 'sent-code' },
    secrets: ['SecretHash'],
  },
  ForgotPassword: {
    ...beforeSignIn,
    specification: apiPage('user-pool', 'ForgotPassword'),
    purpose: 'forgotten-password',
    results: { CodeDeliveryDetails: 'sent-code' },
    secrets: ['SecretHash'],
  },
  ConfirmForgotPassword: {
    ...beforeSignIn,
    specification: apiPage('user-pool', 'ConfirmForgotPassword'),
    purpose: 'reset-password',
    results: {},
    secrets: ['ConfirmationCode', 'Password', 'SecretHash'],
  },
  ChangePassword: {
    ...ofUser,
    specification: apiPage('user-pool', 'ChangePassword'),
    purpose: 'change-password',
    results: {},
    secrets: ['AccessToken', 'PreviousPassword', 'ProposedPassword'],
  },
  UpdateUserAttributes: {
    ...ofUser,
    specification: apiPage('user-pool', 'UpdateUserAttributes'),
    purpose: 'update-attributes',
    results: {},
    secrets: ['AccessToken'],
  },
  GetUserAttributeVerificationCode: {
    ...ofUser,
    specification: apiPage('user-pool', 'GetUserAttributeVerificationCode'),
    purpose: 'attribute-code',
    results: { CodeDeliveryDetails: 'sent-code' },
    secrets: ['AccessToken'],
  },
  VerifyUserAttribute: {
    ...ofUser,
    specification: apiPage('user-pool', 'VerifyUserAttribute'),
    purpose: 'verify-attribute',
    results: {},
    secrets: ['AccessToken', 'Code'],
  },
  GetUserAuthFactors: {
    ...ofUser,
    specification: apiPage('user-pool', 'GetUserAuthFactors'),
    purpose: 'auth-factors',
    results: { Username: 'auth-factors' },
    secrets: ['AccessToken'],
  },
  SetUserMFAPreference: {
    ...ofUser,
    specification: apiPage('user-pool', 'SetUserMFAPreference'),
    purpose: 'mfa-preference',
    results: {},
    secrets: ['AccessToken'],
  },
  DeleteUser: {
    ...ofUser,
    specification: apiPage('user-pool', 'DeleteUser'),
    purpose: 'delete-user',
    results: {},
    secrets: ['AccessToken'],
  },
} as const satisfies Readonly<Record<string, OperationRow>>
