import { type ReactNode, useEffect, useState } from 'react'
import type { CoseKey } from '../../passkey/authenticator-data.ts'
import { algorithmName, curveName } from '../../passkey/cose.ts'
import type { CredentialJson } from '../../passkey/options.ts'
import { type AskedOf, type ReadCredential, readCredential } from '../../passkey/read-credential.ts'
import { authenticatorName } from '../../protocol/authenticators.ts'
import { useMessages } from '../context/messages.ts'
import { LongText } from '../excerpts/long-text.tsx'

interface CredentialFactsProps {
  readonly credential: CredentialJson
  readonly asked: AskedOf
  readonly title: string
}

/** What the authenticator and the browser signed, each value with what it means. */
export function CredentialFacts({ credential, asked, title }: CredentialFactsProps) {
  const texts = useMessages('passkeys')
  const read = useReadCredential(credential, asked)
  if (read === undefined) return null
  return (
    <section aria-label={title}>
      <h3 className="facts-title">{title}</h3>
      {read === null ? <p role="status">{texts.unreadable}</p> : <FactsTable read={read} />}
    </section>
  )
}

/** undefined: it is being read. */
function useReadCredential(credential: CredentialJson, asked: AskedOf): ReadCredential | null | undefined {
  const [read, setRead] = useState<ReadCredential | null>()
  const { challenge, rpId, origin } = asked
  useEffect(() => {
    let isShown = true
    void readCredential(credential, { challenge, rpId, origin }).then((found) => isShown && setRead(found))
    return () => {
      isShown = false
    }
  }, [credential, challenge, rpId, origin])
  return read
}

function FactsTable({ read: { clientData, data, attestation, matches } }: { readonly read: ReadCredential }) {
  const { facts, flags, set, unset, matching, differing, unknownMake } = useMessages('passkeys')
  const { sentences } = useMessages('app').separators
  const judged = (isSame: boolean, meaning: string) => [isSame ? matching : differing, meaning].join(sentences)
  const { attested } = data
  return (
    <table className="facts passkey-facts">
      <thead>
        <tr>
          <th scope="col">{facts.member}</th>
          <th scope="col">{facts.value}</th>
          <th scope="col">{facts.meaning}</th>
        </tr>
      </thead>
      <tbody>
        <Fact path="type" value={clientData.type} meaning={facts.type} />
        <Fact path="origin" value={clientData.origin} meaning={judged(matches.origin, facts.origin)} />
        <Fact path="challenge" value={clientData.challenge} meaning={judged(matches.challenge, facts.challenge)} />
        <Fact path="rpIdHash" value={data.rpIdHash} meaning={judged(matches.rpId, facts.rpIdHash)} />
        {(['UP', 'UV', 'BE', 'BS'] as const).map((flag) => (
          <Fact key={flag} path={flag} value={data.flags[flag] ? set : unset} meaning={flags[flag]} />
        ))}
        <Fact
          path="signCount"
          value={String(data.counter)}
          meaning={data.counter === 0 ? facts.uncounted : facts.counted}
        />
        {attested && (
          <>
            <Fact path="AAGUID" value={attested.aaguid} meaning={authenticatorName(attested.aaguid) ?? unknownMake} />
            <Fact path="credentialId" value={attested.credentialId} meaning={facts.credentialId} />
            {attested.key && (
              <Fact path="credentialPublicKey" value={keyName(attested.key)} meaning={facts.publicKey} />
            )}
          </>
        )}
        {attestation !== null && <Fact path="fmt" value={attestation} meaning={facts.attestation} />}
      </tbody>
    </table>
  )
}

function keyName({ algorithm, curve }: CoseKey): string {
  return curve === null ? algorithmName(algorithm) : `${algorithmName(algorithm)} ${curveName(curve)}`
}

interface FactProps {
  /** As the specification calls it. */
  readonly path: string
  readonly value: string
  readonly meaning: ReactNode
}

function Fact({ path, value, meaning }: FactProps) {
  return (
    <tr>
      <th scope="row" className="mono">
        {path}
      </th>
      <td className="mono">
        <LongText text={value} />
      </td>
      <td>{meaning}</td>
    </tr>
  )
}
