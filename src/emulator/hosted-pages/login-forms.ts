import type { PasswordPolicy } from '../state/user-pool.ts'
import { type Html, html } from './html.ts'
import { field, refusal } from './page.ts'
import type { Texts } from './texts/en.ts'

/** What the two forms of /login have in common. */
interface FormContext {
  /** Where the form posts to: the page that it stands on. */
  readonly action: string
  readonly formToken: string
  /** What the service says of the last try. */
  readonly message: string | null
}

/** What a person may sign in with. */
export interface SignInChoices {
  /** The app client's name. */
  readonly client: string
  readonly withPassword: boolean
  readonly providers: readonly { readonly label: string; readonly address: string }[]
}

/** The username form and the providers, as far as the client has them. */
export function loginForm(
  { action, formToken, message }: FormContext,
  { client, withPassword, providers }: SignInChoices,
  username: string,
  { signIn }: Texts,
): Html {
  return html`<div class="card">
<h1>${signIn.title}</h1>
<p class="muted">${signIn.goesOnTo(client)}</p>
${refusal(message)}
${
  withPassword &&
  html`<form method="post" action="${action}">
<input type="hidden" name="_csrf" value="${formToken}">
${field('username', signIn.username, html`autocomplete="username" autocapitalize="none" spellcheck="false" required`, { value: username })}
${field('password', signIn.password, html`type="password" autocomplete="current-password" required`)}
<button class="button primary" type="submit">${signIn.submit}</button>
</form>`
}
${withPassword && providers.length > 0 && html`<p class="or">${signIn.or}</p>`}
${
  providers.length > 0 &&
  html`<ul class="choices">${providers.map(
    ({ label, address }) => html`<li><a class="button" href="${address}">${signIn.continueWith(label)}</a></li>`,
  )}</ul>`
}
</div>`
}

interface PasswordChange {
  readonly username: string
  readonly session: string
  readonly policy: PasswordPolicy
  /** Required attributes that the user lacks, with what was typed for them. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
}

/** Stands in for the challenge NEW_PASSWORD_REQUIRED of the API. */
export function newPasswordForm(frame: FormContext, asked: PasswordChange, { newPassword }: Texts): Html {
  const { username, policy, attributes } = asked
  return html`<div class="card">
<h1>${newPassword.title}</h1>
<p class="muted">${newPassword.about(username)}</p>
${refusal(frame.message)}
<form method="post" action="${frame.action}">
${passwordChangeFields(frame, asked)}
${field('new_password', newPassword.field, html`type="password" autocomplete="new-password" required`, { hint: newPassword.rules(policy) })}
${attributes.map(({ name, value }) => attributeField(name, value, newPassword.attributes))}
<button class="button primary" type="submit">${newPassword.submit}</button>
</form>
</div>`
}

/** Which change of a password it is. The name is a text field, since password managers pass over `type="hidden"`. */
export const passwordChangeFields = ({ formToken }: Pick<FormContext, 'formToken'>, asked: PasswordChange): Html =>
  html`<input type="hidden" name="_csrf" value="${formToken}">
<input type="hidden" name="session" value="${asked.session}">
<input hidden name="username" value="${asked.username}" autocomplete="username" readonly>`

/** An attribute without a label of its own is shown by its name, as `custom:team` is. */
function attributeField(name: string, value: string, labels: Readonly<Record<string, string>>): Html {
  const label = Object.hasOwn(labels, name) ? (labels[name] ?? name) : name
  const kind = name === 'email' ? html`type="email" autocomplete="email" required` : html`required`
  return field(`attribute.${name}`, label, kind, { value })
}
