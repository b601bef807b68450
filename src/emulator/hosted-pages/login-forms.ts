import { type Html, html } from './html.ts'
import { field, refusal } from './page.ts'
import type { Texts } from './texts/en.ts'

/** What the forms of /login have in common. */
export interface FormContext {
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
  /** Whether the client allows USER_AUTH. */
  readonly withChoice: boolean
  /** Addresses of the pages around an account. */
  readonly signUp: string
  readonly forgotPassword: string
  readonly providers: readonly { readonly label: string; readonly address: string }[]
}

/** The username form and the providers, as far as the client has them. */
export function loginForm(
  { action, formToken, message }: FormContext,
  { client, withPassword, withChoice, signUp, forgotPassword, providers }: SignInChoices,
  username: string,
  { signIn, account }: Texts,
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
${withChoice && html`<button class="button" type="submit" name="flow" value="USER_AUTH" formnovalidate>${signIn.choose}</button>`}
</form>
<p class="muted"><a href="${signUp}">${account.titles['/signup']}</a> · <a href="${forgotPassword}">${account.titles['/forgotPassword']}</a></p>`
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
