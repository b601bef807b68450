import type { UserPool } from '../state/user-pool.ts'
import { type Html, html } from './html.ts'
import type { FormContext } from './login-forms.ts'
import { field, refusal } from './page.ts'
import type { Texts } from './texts/en.ts'

/** The forms around an account, by the paths that the classic Hosted UI gives them. */
export type AccountPath = '/signup' | '/confirmUser' | '/forgotPassword' | '/confirmForgotPassword'

interface AccountForm {
  readonly fields: (pool: UserPool, typed: (field: string) => string, texts: Texts) => Html
  /** Whether a new code can be sent from here. */
  readonly resends?: true
}

const usernameField = (pool: UserPool, typed: (field: string) => string, { signIn, account }: Texts): Html => {
  const label = pool.names.usernameAttributes.length > 0 ? account.address : signIn.username
  const attributes = html`autocomplete="username" autocapitalize="none" spellcheck="false" required`
  return field('username', label, attributes, { value: typed('username') })
}

const passwordField = ({ passwordPolicy }: UserPool, label: string, { newPassword }: Texts): Html =>
  field('password', label, html`type="password" autocomplete="new-password" required`, {
    hint: newPassword.rules(passwordPolicy),
  })

const codeField = ({ code }: Texts): Html =>
  field('code', code.field, html`inputmode="numeric" autocomplete="one-time-code" required`)

const forms: Readonly<Record<AccountPath, AccountForm>> = {
  '/signup': {
    fields: (pool, typed, texts) => html`${usernameField(pool, typed, texts)}
${attributesOf(pool).map((name) => attributeField(name, typed(name), texts))}
${passwordField(pool, texts.signIn.password, texts)}`,
  },
  '/confirmUser': { fields: (_pool, _typed, texts) => codeField(texts), resends: true },
  '/forgotPassword': { fields: usernameField },
  '/confirmForgotPassword': {
    fields: (pool, _typed, texts) => html`${codeField(texts)}
${passwordField(pool, texts.newPassword.field, texts)}`,
  },
}

/** What a sign-up asks for besides the name: what the pool requires. */
export const attributesOf = ({ requiredAttributes, names }: UserPool): readonly string[] =>
  requiredAttributes.filter((name) => !names.usernameAttributes.some((attribute) => attribute === name))

function attributeField(name: string, value: string, { newPassword }: Texts): Html {
  const labels: Readonly<Record<string, string>> = newPassword.attributes
  const kind = name === 'email' ? html`type="email" autocomplete="email" required` : html`required`
  return field(name, Object.hasOwn(labels, name) ? (labels[name] ?? name) : name, kind, { value })
}

export function accountForm(
  { action, formToken, message }: FormContext,
  path: AccountPath,
  {
    pool,
    username,
    typed,
    back,
  }: {
    readonly pool: UserPool
    /** Whose code is asked for. */
    readonly username: string
    readonly typed: (field: string) => string
    /** Where /login is. */
    readonly back: string
  },
  texts: Texts,
): Html {
  const { fields, resends } = forms[path]
  const { titles, about, submits, resend, backToLogin } = texts.account
  return html`<div class="card">
<h1>${titles[path]}</h1>
<p class="muted">${about[path](username)}</p>
${refusal(message)}
<form method="post" action="${action}">
<input type="hidden" name="_csrf" value="${formToken}">
${fields(pool, typed, texts)}
<button class="button primary" type="submit">${submits[path]}</button>
${resends === true && html`<button class="button quiet" type="submit" name="resend" value="yes" formnovalidate>${resend}</button>`}
</form>
<p><a href="${back}">${backToLogin}</a></p>
</div>`
}
