import { html } from '../html.ts'
import { totpQrCode } from '../qr-code.ts'
import type { FieldsOf } from './challenge-fields.ts'
import { codeField } from './code-fields.ts'

/** The secret for an authenticator app, and its first code. */
export const mfaSetupFields: FieldsOf = ({ username, newSecret }, { mfaSetup, code, brand }) => ({
  title: mfaSetup.title,
  about: mfaSetup.about(username),
  fields: html`${totpQrCode(brand, username, newSecret ?? '', mfaSetup.qrCode)}
<p class="small">${mfaSetup.secret} <code>${newSecret ?? ''}</code></p>
${codeField('USER_CODE', code.field)}`,
  submit: code.submit,
})
