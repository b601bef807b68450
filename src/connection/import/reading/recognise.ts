import { isRegion } from '../../../protocol/identifiers.ts'
import { cognitoProviderName } from '../../amplify-provider-names.ts'
import type { ImportNote, ListMember, SingleMember } from './imported.ts'
import type { Recognised } from './observation.ts'
import type { Pair } from './pair.ts'
import { recogniseForm } from './recognise-form.ts'

const nothing: Recognised = { observations: [], notes: [] }

/** Prefixes with which bundlers let a variable into a page, and the one of a well-known tutorial. */
const prefixes = /^(vite|nextpublic|reactapp|nuxtpublic|expopublic|public|demo)/
const otherProviders = /google|facebook|apple|twitter|withamazon|android|ios|github|okta|azure/
/** What a template or a shell fills in: `${POOL_ID}`, `{{PoolId}}`, `<pool>`. */
const placeholder = /\$[{(\w]|\{\{|^<.*>$/
const clientIdLook = /^[a-z0-9]{20,32}$/
const hostForm = /^(https:\/\/)?([a-z0-9-]+(\.[a-z0-9-]+)+)\/?$/i

/** What a value is, by its form where that is clear, else by its name. */
export function recognise(pair: Pair): Recognised {
  const key = pair.key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(prefixes, '')
  if (typeof pair.value !== 'string') return list(key, pair.value, pair.place)
  const value = pair.value.trim()
  if (value === '' || value.length > 10_000) return nothing
  const secret = secretNote(key)
  if (secret) return { observations: [], notes: [{ code: secret, place: pair.place }] }
  if (placeholder.test(value)) return nothing
  const byForm = recogniseForm({ value, key, place: pair.place })
  if (byForm) return byForm
  const member = memberOf(key, value, pair.place)
  if (member)
    return {
      observations: [{ member, value: member === 'hostedUiDomain' ? host(value) : value, place: pair.place }],
      notes: [],
    }
  return list(key, value.split(/[\s,]+/), pair.place)
}

function secretNote(key: string): ImportNote['code'] | null {
  if (/clientsecret|cognitosecret$/.test(key)) return 'client-secret'
  return /secretaccesskey|accesskeyid|sessiontoken|password$|^(next)?authsecret$/.test(key) ? 'other-secret' : null
}

/** By its name: also a value of a wrong form, so that the form can say what is wrong with it. */
function memberOf(key: string, value: string, place: string): SingleMember | null {
  if (value.length > 200 || /\s/.test(value)) return null
  if (/^(aws|cognito|project|default|userpool|auth)*region$/.test(key)) return isRegion(value) ? 'region' : null
  if (/identitypoolid/.test(key)) return 'identityPoolId'
  if (/clientid/.test(key) || /^auth(cognito)?id$/.test(key))
    return otherProviders.test(key) ? null : 'userPoolClientId'
  if (/client/.test(key) && clientIdLook.test(value) && !otherProviders.test(key)) return 'userPoolClientId'
  if (/userpools?id$/.test(key)) return 'userPoolId'
  if (/(^|s3|userfiless3|storage)bucket(name)?$/.test(key)) return 'bucket'
  return /cookie/i.test(place) ? null : domainMember(key, value)
}

/** Names that mean a login domain; a mere domain name may be a site's. */
const domainKeys =
  /^((cognito|hostedui|oauth|auth|userpool|login|signin|aws|managedlogin)+domain(name|prefix|url)?|domain(prefix)?)$/

function domainMember(key: string, value: string): 'hostedUiDomain' | 'domainPrefix' | null {
  if (!domainKeys.test(key) || value === 'localhost') return null
  if (/[.:]/.test(value)) return 'hostedUiDomain'
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(value) ? 'domainPrefix' : null
}

function host(value: string): string {
  return (hostForm.exec(value)?.[2] ?? value).toLowerCase()
}

function list(key: string, values: readonly string[], place: string): Recognised {
  const given = values
    .map((value) => value.trim())
    .filter((value) => value !== '' && value.length <= 500)
    .slice(0, 50)
  const observed = (member: ListMember, value: readonly string[]): Recognised =>
    value.length > 0 ? { observations: [{ member, value: [...new Set(value)], place }], notes: [] } : nothing
  if (/^(oauth|allowedoauth|allowed|authorize|cognito)*scopes?$/.test(key)) return observed('scopes', given)
  if (/(identity|social)providers?$/.test(key)) {
    const names = given.filter((name) => /^[\w.-]{1,32}$/.test(name) && name !== 'COGNITO')
    return observed('identityProviders', names.map(cognitoProviderName))
  }
  // Not a single redirect address, which is one of those that are registered.
  if (/(callbackurls|redirectsignin(uri)?|signinredirecturi)$/.test(key)) {
    return observed(
      'callbackUrls',
      given.filter((address) => URL.canParse(address)),
    )
  }
  return nothing
}
