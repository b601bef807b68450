import type { SigninRequest, WebStorageStateStore } from 'oidc-client-ts'
import type { Connection } from '../../connection/connection.ts'
import type { AuthorizeQuery } from '../../protocol/authorize-parameters.ts'
import { measured, type NoteComputation } from '../note.ts'
import { ProblemError } from '../problem.ts'
import { type HostedUiSettings, signInClient, stateStore } from './oidc-client.ts'

export interface HostedUiWish {
  readonly identityProvider: string | null
  readonly language: string
  readonly parameters: AuthorizeQuery
}

/**
 * Prepares a sign-in with the code flow and PKCE S256.
 * @param wanted.identityProvider goes straight to that provider; null: the Hosted UI's own page
 * @param wanted.language of its pages; English by default, and only managed login has others
 * (developer guide, "Managed login localization")
 * @param wanted.parameters take the place of those that the request would have; an empty value takes one away
 * @returns the address to send the browser to
 */
export async function hostedUiAddress(
  connection: Connection,
  settings: HostedUiSettings,
  wanted: HostedUiWish,
  note: NoteComputation,
): Promise<string> {
  if (!globalThis.crypto?.subtle) throw new ProblemError({ kind: 'insecure-page' })
  const request = await signInClient(connection, settings).createSigninRequest({
    nonce: randomText(),
    // Comes back with the answer, beside the nonce.
    state: { askedLevels: wanted.parameters.acr_values ?? '' },
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
  return withParameters(await withLongState(request, stateStore(settings)), wanted.parameters)
}

function withParameters(address: string, parameters: AuthorizeQuery): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(parameters)) {
    if (value === '') url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}

/** The library's own state is a UUID, of which 122 bits are random; ASVS 5.0, 11.5.1 wants 128. */
async function withLongState({ state, url }: SigninRequest, store: WebStorageStateStore): Promise<string> {
  const id = randomText()
  await store.remove(state.id)
  await store.set(id, JSON.stringify({ ...JSON.parse(state.toStorageString()), id }))
  return url.replace(state.id, id)
}

/** 256 bits, base64url. */
export function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}
