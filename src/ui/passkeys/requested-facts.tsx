import { algorithmName } from '../../passkey/cose.ts'
import type { PasskeyCreationOptions, PasskeyRequestOptions } from '../../passkey/options.ts'
import { useMessages } from '../context/messages.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'

type Fact = readonly [name: string, value: string | undefined]

/** What an authenticator is asked to make, member by member. */
export function CreationFacts({ options }: { readonly options: PasskeyCreationOptions }) {
  const { none } = useMessages('passkeys')
  const { list } = useMessages('app').separators
  const { rp, user, authenticatorSelection: selection, excludeCredentials = [], pubKeyCredParams } = options
  const facts: readonly Fact[] = [
    ['rp.id', rp.id],
    ['user.name', user.name],
    ['challenge', options.challenge],
    ['pubKeyCredParams', pubKeyCredParams.map(({ alg }) => algorithmName(alg)).join(list)],
    ['userVerification', selection?.userVerification],
    ['residentKey', selection?.residentKey],
    ['excludeCredentials', excludeCredentials.map(({ id }) => id).join(list) || none],
    ['timeout', milliseconds(options.timeout)],
  ]
  return <Facts facts={facts} />
}

/** What an authenticator is asked to sign, and with which passkeys. */
export function RequestFacts({ options }: { readonly options: PasskeyRequestOptions }) {
  const { none } = useMessages('passkeys')
  const { list } = useMessages('app').separators
  const facts: readonly Fact[] = [
    ['rpId', options.rpId],
    ['challenge', options.challenge],
    ['allowCredentials', (options.allowCredentials ?? []).map(({ id }) => id).join(list) || none],
    ['userVerification', options.userVerification],
    ['timeout', milliseconds(options.timeout)],
  ]
  return <Facts facts={facts} />
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <KeyValues>
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <KeyValue key={name} name={name}>
              <LongText text={value} />
            </KeyValue>
          ),
      )}
    </KeyValues>
  )
}

const milliseconds = (time: number | undefined) => (time === undefined ? undefined : `${time} ms`)
