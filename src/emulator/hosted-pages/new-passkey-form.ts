import { type Html, html } from './html.ts'
import type { FormContext } from './login-forms.ts'
import { refusal } from './page.ts'
import { passkeyFields } from './passkey-fields.ts'
import type { Texts } from './texts/en.ts'

/** @param options null: no passkey can be made, for the reason in the message or because no user is signed in */
export function newPasskeyForm(
  { action, formToken, message }: FormContext,
  options: string | null,
  texts: Texts,
): Html {
  const { title, about, submit, signedOut } = texts.passkey.add
  return html`<div class="card">
<h1>${title}</h1>
<p class="muted">${options === null && message === null ? signedOut : about}</p>
${refusal(message)}
${
  options !== null &&
  html`<form method="post" action="${action}">
<input type="hidden" name="_csrf" value="${formToken}">
${passkeyFields('create', options, texts)}
<button class="button primary" type="submit">${submit}</button>
</form>`
}
</div>`
}
