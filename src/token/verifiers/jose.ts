import type { Source } from '../kind/source.ts'
import { inForce, issuedBy, meantFor, readable } from './demands.ts'
import type { Verifier } from './verifier.ts'

const source: Source = {
  kind: 'vendor',
  name: 'jose',
  url: 'https://github.com/panva/jose/blob/main/docs/jwt/verify/functions/jwtVerify.md',
}

/** jwtVerify. An access token of a user pool has no `aud`, so its client_id has to be compared by the caller. */
export const jose: Verifier = {
  group: 'library',
  source,
  setUps: ({ issuer, client }) => {
    const demands = [readable, issuedBy(issuer), inForce()]
    const written = (options: readonly string[]) =>
      ['jwtVerify(token, keys, {', ...options.map((option) => `  ${option},`), '})'].join('\n')
    const named = `issuer: ${JSON.stringify(issuer)}`
    return [
      {
        demands: [...demands, meantFor(client)],
        setting: written([named, `audience: ${JSON.stringify(client)}`]),
      },
      { demands, setting: written([named]) },
    ]
  },
}
