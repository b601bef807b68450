import { useMemo } from 'react'
import type { SamlAssertion, SamlDocument } from '../../protocol/saml/saml-response.ts'
import type { PastedSaml } from '../../token/saml/pasted-saml.ts'
import { endOf, type SamlFinding, samlReport } from '../../token/saml/saml-report.ts'
import { useMessages } from '../context/messages.ts'
import { useServicesNow } from '../context/use-clock-difference.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { useCountdown } from '../secret/expiry.tsx'
import { Moment } from '../secret/moment.tsx'
import { SecretValue } from '../secret/secret-value.tsx'
import { parseSaml } from './parse-saml.ts'
import './saml.css'

/** A SAML response, nothing of it verified: what AWS would find in it, and what it says. */
export function SamlView({ saml }: { readonly saml: PastedSaml }) {
  const texts = useMessages('saml')
  const document = useMemo(() => parseSaml(saml.xml), [saml])
  if (!document) return <p role="status">{texts.unreadable}</p>
  const { assertion } = document
  const end = assertion && endOf(assertion)
  return (
    <section className="saml" aria-label={texts.title}>
      <p className="small muted">{texts.about}</p>
      {end !== null && <Validity end={end} />}
      <Findings document={document} length={saml.base64.length} />
      {assertion && <Contents document={document} assertion={assertion} />}
      <KeyValues>
        <SecretValue name={texts.title} label={texts.value} value={saml.base64} shown={<LongText text={saml.xml} />} />
      </KeyValues>
    </section>
  )
}

function Validity({ end }: { readonly end: number }) {
  const { tone, words } = useCountdown(end)
  return (
    <p>
      <span className={`chip ${tone}`}>{words}</span>
    </p>
  )
}

const marks = { passed: '✓', failed: '✕', open: '?' } as const

function Findings({ document, length }: { readonly document: SamlDocument; readonly length: number }) {
  const texts = useMessages('saml')
  const now = useServicesNow()
  const findings = samlReport(document, { length, now })
  return (
    <ul className="saml-findings" aria-label={texts.findings}>
      {findings.map((each) => (
        <li key={each.rule} className={each.verdict}>
          <span className="mark" aria-hidden="true">
            {marks[each.verdict]}
          </span>
          <span>
            <span className="visually-hidden">{texts.verdicts[each.verdict]}: </span>
            {texts.rules[each.rule][each.verdict === 'passed' ? 'good' : 'bad']} <Found found={each.found} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Found({ found }: Pick<SamlFinding, 'found'>) {
  if (found === null) return null
  if (typeof found === 'number') return <Moment at={found} />
  return (
    <span className="mono muted">
      <LongText text={found} />
    </span>
  )
}

function Contents({ document, assertion }: { readonly document: SamlDocument; readonly assertion: SamlAssertion }) {
  const { names, noValue } = useMessages('saml')
  const { signature } = assertion
  const texts: readonly (readonly [string, string | null])[] = [
    [names.issuer, assertion.issuer],
    [names.subject, assertion.subject],
    [names.format, assertion.subjectFormat],
    [names.audience, assertion.audiences.flat().join(', ') || null],
    [names.recipient, assertion.confirmations.map(({ recipient }) => recipient ?? '–').join(', ') || null],
    [names.destination, document.response?.destination ?? null],
    [names.context, assertion.context],
    [names.signed, (signature ?? document.response?.signature)?.method ?? null],
    [names.certificate, (signature ?? document.response?.signature)?.certificate ?? null],
  ]
  const times: readonly (readonly [string, number | null])[] = [
    [names.issued, assertion.issued],
    [names.authenticated, assertion.authenticated],
    [names.notBefore, assertion.notBefore],
    [names.notOnOrAfter, assertion.notOnOrAfter],
    [names.sessionEnds, assertion.sessionEnds],
  ]
  return (
    <KeyValues>
      {texts.map(([name, value]) => value !== null && <Row key={name} name={name} values={[value]} />)}
      {times.map(
        ([name, time]) =>
          time !== null && (
            <KeyValue key={name} name={name}>
              <Moment at={time} />
            </KeyValue>
          ),
      )}
      {assertion.attributes.map(({ name, values }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an assertion never changes, and a name may come twice
        <Row key={index} name={name} values={values.length > 0 ? values : [noValue]} />
      ))}
    </KeyValues>
  )
}

function Row({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  return (
    <KeyValue name={name}>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an assertion never changes, and its values may be alike
        <span key={index} className="saml-value">
          <LongText text={value} />
        </span>
      ))}
    </KeyValue>
  )
}
