import { type Html, html } from './html.ts'
import type { Texts } from './texts/en.ts'

/**
 * What /passkeys.js fills in when the form is sent.
 * @param options JSON of WebAuthn, as the API has it
 */
export const passkeyFields = (ceremony: 'create' | 'get', options: string, { passkey }: Texts): Html =>
  html`<div data-passkey="${ceremony}" data-options="${options}" data-refused="${passkey.refused}">
<input type="hidden" name="CREDENTIAL">
<p class="refusal" role="alert" tabindex="-1" hidden></p>
<noscript><p class="refusal">${passkey.needsScript}</p></noscript>
</div>`
