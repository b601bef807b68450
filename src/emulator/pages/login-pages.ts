import type { AuthorizeRequest } from '../oauth/authorize.ts'
import { providersOf, socialProviders } from '../oauth/social-providers.ts'
import { type Html, html } from './html.ts'
import { field, refusal } from './page.ts'

/** What the two forms of /login have in common. */
interface FormContext {
  readonly request: AuthorizeRequest
  /** Where the form posts to: the page that it stands on. */
  readonly action: string
  readonly formToken: string
  /** What the service says of the last try. */
  readonly message: string | null
}

/** The username form and the providers, as far as the client has them. */
export function loginForm({ request, action, formToken, message }: FormContext, username: string): Html {
  const { pool, client, provider } = request
  const withPassword = client.identityProviders.includes('COGNITO')
  const providers = provider === 'COGNITO' ? [] : providersOf(pool, client)
  return html`<div class="card">
<h1>Sign in</h1>
<p class="muted">to go on to ${client.name}</p>
${refusal(message)}
${
  withPassword &&
  html`<form method="post" action="${action}">
<input type="hidden" name="_csrf" value="${formToken}">
${field('username', 'Username', html`autocomplete="username" autocapitalize="none" spellcheck="false" required`, username)}
${field('password', 'Password', html`type="password" autocomplete="current-password" required`)}
<button class="button primary" type="submit">Sign in</button>
</form>`
}
${withPassword && providers.length > 0 && html`<p class="or">or</p>`}
${providers.length > 0 && html`<ul class="choices">${providers.map((name) => providerLink(request, name))}</ul>`}
</div>`
}

function providerLink({ query }: AuthorizeRequest, name: keyof typeof socialProviders): Html {
  const asked = new URLSearchParams(query)
  asked.set('identity_provider', name)
  const label = `Continue with ${socialProviders[name].label}`
  return html`<li><a class="button" href="/oauth2/authorize?${String(asked)}">${label}</a></li>`
}

/** Stands in for the challenge NEW_PASSWORD_REQUIRED of the API. */
export function newPasswordForm(
  { action, formToken, message }: FormContext,
  asked: {
    readonly username: string
    readonly session: string
    /** Required attributes that the user lacks, with what was typed for them. */
    readonly attributes: readonly { readonly name: string; readonly value: string }[]
  },
): Html {
  return html`<div class="card">
<h1>Choose a new password</h1>
<p class="muted">The password of ${asked.username} was temporary.</p>
${refusal(message)}
<form method="post" action="${action}">
<input type="hidden" name="_csrf" value="${formToken}">
<input type="hidden" name="session" value="${asked.session}">
<input type="hidden" name="username" value="${asked.username}" autocomplete="username">
${field('new_password', 'New password', html`type="password" autocomplete="new-password" required`)}
${asked.attributes.map(({ name, value }) => attributeField(name, value))}
<button class="button primary" type="submit">Save and sign in</button>
</form>
</div>`
}

/** `phone_number` is shown as "Phone number"; the field keeps the attribute's name. */
function attributeField(name: string, value: string): Html {
  const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
  const kind = name === 'email' ? html`type="email" autocomplete="email" required` : html`required`
  return field(`attribute.${name}`, label, kind, value)
}
