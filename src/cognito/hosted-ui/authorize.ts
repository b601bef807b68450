import type { SigninRequest, WebStorageStateStore } from 'oidc-client-ts'
import type { Connection } from '../../connection/connection.ts'
import { measured, type NoteComputation } from '../note.ts'
import { ProblemError } from '../problem.ts'
import { type HostedUiSettings, signInClient, stateStore } from './oidc-client.ts'

/**
 * Prepares a sign-in with the code flow and PKCE S256.
 * @param wanted.identityProvider goes straight to that provider; null: the Hosted UI's own page
 * @param wanted.language of its pages; English by default, and only managed login has others
 * (developer guide, "Managed login localization")
 * @returns the address to send the browser to
 */
export async function hostedUiAddress(
  connection: Connection,
  settings: HostedUiSettings,
  wanted: { readonly identityProvider: string | null; readonly language: string },
  note: NoteComputation,
): Promise<string> {
  if (!globalThis.crypto?.subtle) throw new ProblemError({ kind: 'insecure-page' })
  const request = await signInClient(connection, settings).createSigninRequest({
    nonce: randomText(),
    extraQueryParams: {
      ...(wanted.identityProvider !== null && { identity_provider: wanted.identityProvider }),
      ...(wanted.language !== 'en' && { lang: wanted.language }),
    },
  })
  const challenge = new URL(request.url).searchParams.get('code_challenge')
  note({
    name: 'pkce',
    values: [measured('code_verifier', request.state.code_verifier ?? ''), measured('code_challenge', challenge ?? '')],
  })
  return withLongState(request, stateStore(settings))
}

/** The library's own state is a UUID, of which 122 bits are random; ASVS 5.0, 11.5.1 wants 128. */
async function withLongState({ state, url }: SigninRequest, store: WebStorageStateStore): Promise<string> {
  const id = randomText()
  await store.remove(state.id)
  await store.set(id, JSON.stringify({ ...JSON.parse(state.toStorageString()), id }))
  return url.replace(state.id, id)
}

/** 256 bits, base64url. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}
