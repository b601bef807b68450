import { Fragment, type ReactNode, useId, useMemo } from 'react'
import { maskForm } from '../../../protocol/secrets-by-look.ts'
import { guidePage, rfc } from '../../../protocol/specification.ts'
import { visible } from '../../../text/visible.ts'
import { type SrpEnd, type SrpMessage, type SrpProof, srpEvents, srpProof } from '../../../trace/facts/srp-proof.ts'
import type { Run } from '../../../trace/record/run.ts'
import { redacted } from '../../../trace/redaction/redacted-run.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import { SpecificationLink } from './specification-link.tsx'
import './srp-picture.css'

interface SrpPictureProps {
  readonly run: Run
  readonly id: string
  readonly onSelect: (id: string) => void
}

/** RFC 5054, 2.6, with Cognito's key derivation: u is the hash of A and B, and K has 16 bytes. */
const formulas = { A: 'A = g^a mod N', S: 'S = (B − k·g^x)^(a + u·x), u = H(A, B)', K: 'K = HKDF(S, u)' }

type Select = SrpPictureProps['onSelect']

/** The SRP proof that a step is part of, as it was recorded: browser on the left, service on the right; else nothing. */
export function SrpPicture({ run, id, onSelect }: SrpPictureProps) {
  const { srp: texts } = useMessages('detail')
  const heading = useId()
  const proof = useMemo(() => {
    const events = srpEvents(run.events, id)
    return events.length === 0 ? null : srpProof(redacted({ ...run, events }).events)
  }, [run, id])
  if (!proof) return null
  const stepOf = (message: SrpMessage) => run.events.findIndex((event) => event.id === message.id) + 1
  const steps = { stepOf, onSelect }
  return (
    <section className="srp-picture" aria-labelledby={heading}>
      <h4 id={heading}>{texts.title}</h4>
      <ol>
        <SecretsAtFirst proof={proof} />
        <Message message={proof.started} about={formulas.A} {...steps} />
        <Side isService>{texts.answer}</Side>
        {proof.challenge ? (
          <Message message={proof.challenge} isBack {...steps} />
        ) : (
          <Way isBack>{texts.noChallenge}</Way>
        )}
        <Side>
          {texts.here[proof.of]}
          <br />
          {formulas.S}
          <br />
          {formulas.K}
        </Side>
        <Side isService>{texts.sharedThere}</Side>
        {proof.claim ? (
          <Message message={proof.claim} about={texts.claim[proof.of]} {...steps} />
        ) : (
          <Way>{texts.noClaim}</Way>
        )}
        <Side isService end={proof.end.kind}>
          {proof.claim && texts.compares} <End end={proof.end} />
        </Side>
      </ol>
      <p>{texts.wrongShows}</p>
      <p>
        {texts.neverSent[proof.of]} {texts.sent}
      </p>
      <p className="small muted">{texts.about}</p>
      <SpecificationLink specification={rfc(5054, '2.6')} />
      <SpecificationLink specification={rfc(2945, '3')} />
      <SpecificationLink specification={guidePage('amazon-cognito-user-pools-authentication-flow-methods')} />
    </section>
  )
}

/** Before anything travels. */
function SecretsAtFirst({ proof }: { readonly proof: SrpProof }) {
  const { srp: texts } = useMessages('detail')
  return (
    <>
      <Side>
        {texts.secret[proof.of]}
        <br />
        {proof.privateLength === null ? texts.ephemeral : texts.ephemeralOf(proof.privateLength)}
      </Side>
      <Side isService>{texts.kept}</Side>
    </>
  )
}

interface SideProps {
  readonly isService?: boolean
  readonly end?: SrpEnd['kind']
  readonly children: ReactNode
}

function Side({ isService = false, end, children }: SideProps) {
  const { srp: texts } = useMessages('detail')
  return (
    <li className={isService ? 'srp-service' : 'srp-browser'} data-end={end}>
      <b className="small">{isService ? texts.service : texts.browser}</b>
      <span>{children}</span>
    </li>
  )
}

/** What crosses from one side to the other. */
function Way({ isBack = false, children }: { readonly isBack?: boolean; readonly children: ReactNode }) {
  const { srp: texts } = useMessages('detail')
  return (
    <li className="srp-way" data-back={isBack}>
      <b className="small">{isBack ? texts.toBrowser : texts.toService}</b>
      {children}
    </li>
  )
}

interface MessageProps {
  readonly message: SrpMessage
  readonly about?: string
  readonly isBack?: boolean
  readonly stepOf: (message: SrpMessage) => number
  readonly onSelect: Select
}

function Message({ message, about, isBack = false, stepOf, onSelect }: MessageProps) {
  const { srp: texts } = useMessages('detail')
  const { list } = useMessages('app').separators
  const others = message.others.slice(0, mostNames).map(visible).join(list)
  return (
    <Way isBack={isBack}>
      <TextButton onClick={() => onSelect(message.id)}>{texts.step(stepOf(message))}</TextButton>
      <dl>
        {message.values.map(({ name, value }) => (
          <Fragment key={name}>
            <dt className="mono">{name}</dt>
            <dd className="mono">
              <Shortened value={value} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {about && <span className="small">{about}</span>}
      {others !== '' && <span className="small muted">{isBack ? texts.othersBack(others) : texts.others(others)}</span>}
    </Way>
  )
}

/** Of an opened file, which may name anything. */
const mostNames = 12
/** Characters from which a value is shortened, and what stays at either end. */
const longest = 32
const ends = { first: 12, last: 6 }

function Shortened({ value }: { readonly value: string }) {
  const { srp: texts } = useMessages('detail')
  if (maskForm.test(value) || value.length <= longest) return visible(value)
  return (
    <>
      {visible(`${value.slice(0, ends.first)}…${value.slice(-ends.last)}`)}{' '}
      <span className="muted">({texts.characters(value.length)})</span>
    </>
  )
}

function End({ end }: { readonly end: SrpEnd }) {
  const { ends: words } = useMessages('detail').srp
  switch (end.kind) {
    case 'accepted':
    case 'pending':
    case 'unanswered':
      return words[end.kind]
    case 'start-refused':
    case 'wrong':
    case 'refused':
      return words[end.kind](visible(end.code ?? '–'))
    default:
      return end satisfies never
  }
}
