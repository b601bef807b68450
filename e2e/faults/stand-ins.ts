import type { StandIns } from './sent.ts'

const headers = { 'content-type': 'application/x-amz-json-1.1' }

const json = (members: object, status = 200) => new Response(JSON.stringify(members), { status, headers })

/** As the user pool refuses. @param code e.g. `UnsupportedOperationException` */
export const refuses = (code: string, message = 'Refused.'): Response => json({ __type: code, message }, 400)

const codeIsSent = () =>
  json({ CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' } })

const done = () => json({})

/** What the page is shown as a device that is not its own. */
export const otherDevice = 'ap-northeast-1_11111111-2222-4333-8444-555555555555'

/** The device that the page is, once it is known. */
export const ownDevice = { key: '' }

const devices = (...keys: readonly string[]) =>
  json({
    Devices: keys.map((DeviceKey) => ({
      DeviceKey,
      DeviceAttributes: [{ Name: 'dev:device_remembered_status', Value: 'remembered' }],
    })),
  })

/** Answers with which each task of an account can be done any number of times. */
export const standIns = {
  sentCodes: {
    SignUp: () => json({ UserConfirmed: false, UserSub: 'a' }),
    ConfirmSignUp: done,
    ResendConfirmationCode: codeIsSent,
    ForgotPassword: codeIsSent,
    ConfirmForgotPassword: done,
    GetUserAttributeVerificationCode: codeIsSent,
    VerifyUserAttribute: done,
  },
  totp: { VerifySoftwareToken: () => json({ Status: 'SUCCESS' }), SetUserMFAPreference: done },
  revocation: { RevokeToken: done, '/oauth2/revoke': () => new Response() },
  deletion: { DeleteUser: done },
  registration: { CompleteWebAuthnRegistration: done },
  removal: {
    ListWebAuthnCredentials: () =>
      json({
        Credentials: [
          {
            CredentialId: 'a',
            FriendlyCredentialName: 'Passkey',
            RelyingPartyId: 'localhost',
            CreatedAt: 1_700_000_000,
          },
        ],
      }),
    DeleteWebAuthnCredential: done,
  },
  devices: { ListDevices: () => devices(otherDevice), UpdateDeviceStatus: done, ForgetDevice: done },
  ownDevice: {
    ConfirmDevice: () => json({ UserConfirmationNecessary: false }),
    ListDevices: () => devices(ownDevice.key),
    ForgetDevice: done,
  },
  sessions: {
    ListUserSessions: () =>
      json({
        Sessions: [
          { SessionId: 'own', SessionType: 'TOKEN', IsCurrentSession: true },
          { SessionId: 'elsewhere', SessionType: 'TOKEN' },
        ],
      }),
    RevokeUserSession: done,
  },
} as const satisfies Readonly<Record<string, StandIns>>
