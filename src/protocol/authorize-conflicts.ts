import type { AuthorizeQuery } from './authorize-parameters.ts'

/** What is known to fail about a combination of parameters; the rows below say when. */
export const authorizeConflicts = {
  /** Cognito then refuses the session of a federated user with login_required (amplify-js issue 14897). */
  'none-of-a-federated-session': ({ prompt, identity_provider }) =>
    includes(prompt, 'none') && identity_provider === 'COGNITO',
  /** OpenID Connect Core 3.1.2.1: `none` with any other value is an error. */
  'none-beside-others': ({ prompt }) => includes(prompt, 'none') && words(prompt).length > 1,
  'unknown-prompt': ({ prompt }) =>
    words(prompt).some((value) => !['none', 'login', 'select_account', 'consent'].includes(value)),
  /** Managed login and the classic hosted UI take these scopes only beside `openid`. */
  'scope-without-openid': ({ scope }) =>
    ['email', 'phone', 'profile'].some((needing) => includes(scope, needing)) && !includes(scope, 'openid'),
  /** This page takes codes back, no tokens in a fragment. */
  'no-code': ({ response_type }) => response_type !== undefined && response_type !== 'code',
  /** The return compares them with what this page generated, and refuses them. */
  'generated-replaced': ({ state, nonce, code_challenge }) => (state ?? nonce ?? code_challenge) !== undefined,
  'no-seconds': ({ max_age }) => max_age !== undefined && !/^\d{1,9}$/.test(max_age),
  /** RFC 8707 section 2: an absolute URI without a fragment. */
  'no-resource': ({ resource }) => resource !== undefined && (!URL.canParse(resource) || resource.includes('#')),
} as const satisfies Readonly<Record<string, (query: AuthorizeQuery) => boolean>>

export type AuthorizeConflict = keyof typeof authorizeConflicts

/** The conflicts in a request that has yet to be sent; it may be sent all the same. */
export function conflictsIn(query: AuthorizeQuery): readonly AuthorizeConflict[] {
  const names = Object.keys(authorizeConflicts) as readonly AuthorizeConflict[]
  return names.filter((name) => authorizeConflicts[name](query))
}

function words(value: string | undefined): readonly string[] {
  return (value ?? '').split(' ').filter((word) => word !== '')
}

function includes(value: string | undefined, word: string): boolean {
  return words(value).includes(word)
}
