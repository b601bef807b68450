import type { FormChallengeName } from '../../../protocol/challenges.ts'
import { type Html, html } from '../html.ts'
import type { FormContext } from '../login-forms.ts'
import { refusal } from '../page.ts'
import type { Texts } from '../texts/en.ts'
import type { AskedChallenge, FieldsOf } from './challenge-fields.ts'
import { choiceFields } from './choice-fields.ts'
import { codeFields } from './code-fields.ts'
import { mfaSetupFields } from './mfa-setup-fields.ts'
import { newPasswordFields } from './new-password-fields.ts'
import { passwordFields } from './password-fields.ts'
import { webAuthnFields } from './web-authn-fields.ts'

/** None of a flow that the pages don't start, and no SRP: AWS's pages send the password itself. */
export type PageChallengeName = Exclude<FormChallengeName, 'CUSTOM_CHALLENGE' | 'PASSWORD_SRP'>

export const isOnPage = (name: FormChallengeName): name is PageChallengeName => Object.hasOwn(fieldsOf, name)

const fieldsOf: { readonly [Name in PageChallengeName]: FieldsOf } = {
  NEW_PASSWORD_REQUIRED: newPasswordFields,
  MFA_SETUP: mfaSetupFields,
  SELECT_MFA_TYPE: choiceFields('SELECT_MFA_TYPE', ({ parameters }) => JSON.parse(parameters.MFAS_CAN_CHOOSE ?? '[]')),
  SELECT_CHALLENGE: choiceFields('SELECT_CHALLENGE', ({ available }) =>
    (available ?? []).filter((name) => Object.hasOwn(fieldsOf, name)),
  ),
  PASSWORD: passwordFields,
  WEB_AUTHN: webAuthnFields,
  SMS_OTP: codeFields('SMS_OTP', 'SMS_OTP_CODE'),
  SMS_MFA: codeFields('SMS_MFA', 'SMS_MFA_CODE'),
  EMAIL_OTP: codeFields('EMAIL_OTP', 'EMAIL_OTP_CODE'),
  SOFTWARE_TOKEN_MFA: codeFields('SOFTWARE_TOKEN_MFA', 'SOFTWARE_TOKEN_MFA_CODE'),
}

interface OpenForm extends AskedChallenge {
  readonly name: PageChallengeName
  readonly session: string
  /** Where /login is. */
  readonly back: string
}

/** A form that stands in for a challenge of the API. */
export function challengePage(frame: FormContext, open: OpenForm, texts: Texts) {
  const { title, about, fields, submit } = fieldsOf[open.name](open, texts)
  const hidden = hiddenFields(frame, open)
  return {
    title,
    body: html`<div class="card">
<h1>${title}</h1>
<p class="muted">${about}</p>
${refusal(frame.message)}
<form method="post" action="${frame.action}">
${hidden}
${fields}
${submit !== null && html`<button class="button primary" type="submit">${submit}</button>`}
</form>
<p><a href="${open.back}">${texts.account.backToLogin}</a></p>
</div>`,
    again: hidden,
    ...(open.name === 'WEB_AUTHN' && { script: 'passkeys' as const }),
  }
}

/** Which challenge it is. The name is a text field, since password managers pass over `type="hidden"`. */
const hiddenFields = ({ formToken }: FormContext, { name, session, username }: OpenForm): Html =>
  html`<input type="hidden" name="_csrf" value="${formToken}">
<input type="hidden" name="challenge" value="${name}">
<input type="hidden" name="session" value="${session}">
<input hidden name="username" value="${username}" autocomplete="username" readonly>`

/** Those of the posted fields that are responses, none where only another language was chosen. */
export function responsesIn(form: URLSearchParams): Readonly<Record<string, string>> {
  const others = ['_csrf', 'challenge', 'session', 'username']
  const responses = [...form].filter(([name]) => !others.includes(name))
  return Object.fromEntries(responses.map(([name, value]) => [name, written(name, value)]))
}

/** A code as "123 456" is 123456; a password is taken as it was typed. */
function written(name: string, value: string): string {
  if (name.endsWith('_CODE')) return value.replace(/\s/g, '')
  return name.includes('PASSWORD') ? value : value.trim()
}
