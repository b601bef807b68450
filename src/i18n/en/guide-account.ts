import type { accountOperations } from '../../protocol/operations/account-operations.ts'
import type { GuideText } from '../guide-text.ts'

export const guideAccount: Readonly<Record<keyof typeof accountOperations, GuideText>> = {
  SignUp: {
    title: 'Create a user',
    purpose:
      'Creates a user in the user pool: username, password and attributes. The password may be missing where the pool allows sign-in by code or passkey.',
    before: 'The user pool allows self-registration. The browser knows only the app client ID.',
    after:
      'The user is UNCONFIRMED until ConfirmSignUp brings the code back, unless a pre sign-up Lambda function confirms the user at once.',
    mistakes: [
      'Leaving out an attribute that the user pool requires: “Attributes did not conform to the schema”.',
      'Sending email_verified or another attribute that the app client may not write: “A client attempted to write unauthorized attribute”.',
      'Expecting tokens. SignUp issues none; at best a Session, which InitiateAuth with USER_AUTH takes after the confirmation.',
    ],
  },
  ConfirmSignUp: {
    title: 'Confirm the sign-up',
    purpose:
      'Sends the code that the user pool sent to the user’s e-mail address or phone, which verifies that address.',
    before: 'The user is UNCONFIRMED and has a code, which is valid for 24 hours.',
    after:
      'The user is CONFIRMED and can sign in. Where the app client allows USER_AUTH, the response contains a Session for that, so that no password is asked for.',
    mistakes: [
      'Entering the code of an earlier message: each new code replaces the one before.',
      'Confirming twice: “User cannot be confirmed. Current status is CONFIRMED”. Just sign in.',
    ],
  },
  ResendConfirmationCode: {
    title: 'Send the confirmation code again',
    purpose: 'Has the user pool send another code for the sign-up.',
    before: 'The user signed up, and the code got lost or has expired.',
    after: 'Only the new code is accepted. CodeDeliveryDetails tells where it was sent.',
    mistakes: [
      'Calling it for a user who is confirmed already: InvalidParameterException.',
      'Calling it again and again: LimitExceededException.',
    ],
  },
  ForgotPassword: {
    title: 'Request a code to reset the password',
    purpose: 'Has the user pool send a code to a verified e-mail address or phone number of the user.',
    before: 'The user doesn’t know the password, or an administrator requires a new one.',
    after: 'ConfirmForgotPassword sends the code together with a new password. Until then the old one stays as it is.',
    mistakes: [
      'Calling it for a user without a verified address: an administrator has to verify one, or set a password.',
      'Calling it for a user who still has a temporary password: only an administrator can set another.',
      'Concluding that the user exists. With PreventUserExistenceErrors an unknown username gets the same response.',
    ],
  },
  ConfirmForgotPassword: {
    title: 'Set a new password with the code',
    purpose: 'Sends the code and the new password. Both are checked: the code once, the password by the pool’s policy.',
    before: 'The user has the code of ForgotPassword, which is valid for an hour.',
    after: 'The user signs in with the new password. Existing sign-ins stay valid until they are ended.',
    mistakes: [
      'Entering the code of an earlier message: each new code replaces the one before.',
      'Expecting tokens: the response is empty.',
    ],
  },
  ChangePassword: {
    title: 'Change the password',
    purpose: 'Replaces the password of this access token’s user. The current one is sent with it.',
    before: 'The page has an access token. It needs the scope aws.cognito.signin.user.admin.',
    after: 'The new password counts from now on. Existing sign-ins stay valid until they are ended.',
    mistakes: [
      'Sending a wrong current password: the words are those of a sign-in, “Incorrect username or password.”',
      'Expecting it to work for users without a password, or from another provider.',
    ],
  },
  UpdateUserAttributes: {
    title: 'Change attributes',
    purpose: 'Writes attributes of this access token’s user. An empty value deletes an attribute.',
    before: 'The page has an access token. It needs the scope aws.cognito.signin.user.admin.',
    after:
      'A changed e-mail address or phone number is unverified until VerifyUserAttribute; the pool sends a code for it where it verifies such addresses. Tokens keep the old values until they are refreshed.',
    mistakes: [
      'Writing an attribute that the app client may not write.',
      'A phone number without + and country code.',
      'Losing sign-in by e-mail: with AliasAttributes a changed address works only once it is verified, unless the pool keeps the old one until then.',
    ],
  },
  GetUserAttributeVerificationCode: {
    title: 'Request a code for an address',
    purpose: 'Has the user pool send a code to the user’s e-mail address or phone number.',
    before: 'The page has an access token. It needs the scope aws.cognito.signin.user.admin.',
    after: 'VerifyUserAttribute sends the code back. CodeDeliveryDetails tells where it was sent.',
    mistakes: ['Requesting a code for an attribute that is no address, or has no value.'],
  },
  VerifyUserAttribute: {
    title: 'Verify an address',
    purpose: 'Sends the code back, which proves that the address is the user’s.',
    before: 'The user has the code, which is valid for 24 hours.',
    after: 'email_verified or phone_number_verified is true. The ID token shows that after a refresh.',
    mistakes: ['Entering the code of an earlier message: each new code replaces the one before.'],
  },
  GetUserAuthFactors: {
    title: 'Read the user’s factors',
    purpose: 'Returns how this access token’s user can sign in, and which second factors are on.',
    before: 'The page has an access token. It needs the scope aws.cognito.signin.user.admin.',
    after:
      'ConfiguredUserAuthFactors lists what works as first factor with USER_AUTH; UserMFASettingList and PreferredMfaSetting tell of second factors.',
    mistakes: ['Reading a missing UserMFASettingList as an error: without second factors the member is left out.'],
  },
  SetUserMFAPreference: {
    title: 'Turn second factors on or off',
    purpose:
      'Sets for each second factor that is named whether it is on, and whether it is preferred. Those that are left out stay as they are.',
    before: 'The page has an access token. It needs the scope aws.cognito.signin.user.admin.',
    after:
      'The next sign-in asks for the preferred factor, or for a choice where several are on and none is preferred.',
    mistakes: [
      'Naming two factors as preferred.',
      'Turning on an authenticator app that VerifySoftwareToken has not proven.',
      'Setting one factor from an old copy of all settings, which turns off another: compare GetUserAuthFactors before and after.',
    ],
  },
  DeleteUser: {
    title: 'Delete the user',
    purpose: 'Deletes this access token’s user from the user pool, for good.',
    before: 'The page has an access token. It needs the scope aws.cognito.signin.user.admin.',
    after:
      'Cognito refuses the tokens from now on. The identity in the identity pool remains, and AWS credentials work until they expire.',
    mistakes: [
      'Expecting the identity ID to be gone: only DeleteIdentities of the identity pool deletes it, with AWS credentials.',
      'Expecting an API that checks only signatures to refuse the tokens at once.',
    ],
  },
}
