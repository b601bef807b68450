import { useMemo } from 'react'
import { visible } from '../../../text/visible.ts'
import { type ChainStep, sessionChain } from '../../../trace/facts/session-chain.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import './session-chain.css'

interface SessionChainProps {
  readonly run: Run
  readonly id: string
  readonly onSelect: (id: string) => void
}

/** Which step's Session answered which challenge; nothing for a step without one. */
export function SessionChain({ run, id, onSelect }: SessionChainProps) {
  const { chain: texts } = useMessages('detail')
  const steps = useMemo(() => sessionChain(run, id), [run, id])
  if (steps.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <h4>{texts.title}</h4>
      <ol className="session-chain">
        {steps.map((step) => (
          <li key={step.id} data-refused={step.brings === 'refusal'} aria-current={step.id === id ? 'step' : undefined}>
            <ChainLink link={step} isHere={step.id === id} onSelect={onSelect} />
          </li>
        ))}
      </ol>
      <p className="small muted">{texts.about}</p>
    </section>
  )
}

interface ChainLinkProps {
  readonly link: ChainStep
  readonly isHere: boolean
  readonly onSelect: (id: string) => void
}

function ChainLink({ link, isHere, onSelect }: ChainLinkProps) {
  const { chain: texts } = useMessages('detail')
  const { results } = useMessages('diagram')
  const { list } = useMessages('app').separators
  const { step, sends, brings, hasSession, again } = link
  const name = texts.step(step, visible([link.operation, link.detail].filter((part) => part !== null).join(list)))
  const brought =
    brings === null || brings === 'refusal'
      ? null
      : visible([results[brings.what], brings.name].filter((part) => part !== null).join(' '))
  const facts = [
    sends === 'unrecorded' ? texts.sendsUnrecorded : sends !== null && texts.sends(sends),
    brings === 'refusal' && (again === null ? texts.refused : texts.refusedAgain(again)),
    brought && (hasSession ? texts.bringsWithSession(brought) : texts.brings(brought)),
  ]
  return (
    <>
      {isHere ? <strong>{name}</strong> : <TextButton onClick={() => onSelect(link.id)}>{name}</TextButton>}
      <ul className="small muted">{facts.map((fact) => fact && <li key={fact}>{fact}</li>)}</ul>
    </>
  )
}
