import { passkeyFields } from '../passkey-fields.ts'
import type { FieldsOf } from './challenge-fields.ts'

export const webAuthnFields: FieldsOf = ({ username, parameters }, texts) => ({
  title: texts.passkey.title,
  about: texts.passkey.about(username),
  fields: passkeyFields('get', parameters.CREDENTIAL_REQUEST_OPTIONS ?? '', texts),
  submit: texts.passkey.submit,
})
