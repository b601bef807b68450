import type { PretendPerson } from '../state/pretend-providers.ts'
import type { IdentityProvider } from '../state/settings/pool-settings.ts'
import type { User } from '../state/user-pool.ts'

const urn = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims'

/**
 * What the provider tells of a person, by the names that an attribute mapping may have: the claims of an ID token, the
 * members of a profile, or the attributes of a SAML assertion.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 */
function claimsOf({ id, name, email }: PretendPerson, type: IdentityProvider['type']): Record<string, string> {
  const [given = name, family = ''] = name.split(' ')
  const both = { name, email }
  switch (type) {
    case 'Facebook':
      return { ...both, id, first_name: given, last_name: family }
    case 'LoginWithAmazon':
      return { ...both, user_id: id }
    case 'SignInWithApple':
      return { ...both, sub: id, email_verified: 'true', firstName: given, lastName: family }
    case 'Google':
    case 'OIDC':
      return {
        ...both,
        sub: id,
        email_verified: 'true',
        given_name: given,
        family_name: family,
        preferred_username: email,
      }
    case 'SAML':
      return {
        ...both,
        NameID: id,
        [`${urn}/nameidentifier`]: id,
        [`${urn}/emailaddress`]: email,
        [`${urn}/name`]: name,
        [`${urn}/givenname`]: given,
        [`${urn}/surname`]: family,
      }
    default:
      return type satisfies never
  }
}

/** What the person's user has of it: as the provider's mapping says, or as that of the seed's providers. */
export function mappedAttributes(person: PretendPerson, provider: IdentityProvider | undefined): User['attributes'] {
  const { email, name } = person
  // The mapping overwrites them at each sign-in, and these providers don't say whether they checked the address.
  if (!provider) return { email, email_verified: 'false', name }
  const claims = claimsOf(person, provider.type)
  const mapped = Object.entries(provider.attributeMapping).flatMap(([attribute, claim]) => {
    const value = claims[claim]
    return attribute === 'username' || value === undefined ? [] : [[attribute, value] as const]
  })
  const attributes: Record<string, string> = Object.fromEntries(mapped)
  return attributes.email === undefined ? attributes : { email_verified: 'false', ...attributes }
}
