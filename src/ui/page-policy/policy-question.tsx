import { useEffect, useState } from 'react'
import { useMessages } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import './policy-question.css'

interface PolicyQuestionProps {
  readonly origins: readonly string[]
  /** It is a call of the user's own API that would go there, not the sign-in. */
  readonly forApi?: boolean
}

/** Before a request that the browser would block: which hosts the page's policy lacks, and how to add them. */
export function PolicyQuestion({ origins, forApi = false }: PolicyQuestionProps) {
  const app = useMessages('app')
  const texts = useMessages('pagePolicy')
  const words = forApi ? texts.api : texts.signIn
  const { policy } = useSession()
  const [answer, setAnswer] = useState<'unknown' | 'can-allow' | 'fixed'>('unknown')
  useEffect(() => {
    let isShown = true
    policy()
      .then(({ canAllow }) => canAllow())
      .then(
        (can) => isShown && setAnswer(can ? 'can-allow' : 'fixed'),
        () => isShown && setAnswer('fixed'),
      )
    return () => {
      isShown = false
    }
  }, [policy])
  const hosts = origins.map((origin) => new URL(origin).host).join(app.separators.list)
  const allow = async () => {
    const { allow: allowOrigins, reload } = await policy()
    if (await allowOrigins(origins)) reload()
    else setAnswer('fixed')
  }
  return (
    <section aria-label={words.title} className="policy-question">
      <h3>{words.title}</h3>
      <p>{words.about(hosts)}</p>
      {answer === 'can-allow' && (
        <>
          <p>{words.allowAbout}</p>
          <Button variant="default" onClick={allow}>
            {texts.allow(hosts)}
          </Button>
        </>
      )}
      {answer === 'fixed' && <FixedPolicy sources={origins.join(' ')} forApi={forApi} />}
    </section>
  )
}

/** A static deployment: which line of which file has to name the hosts. */
function FixedPolicy({
  sources,
  forApi,
}: Required<Pick<PolicyQuestionProps, 'forApi'>> & { readonly sources: string }) {
  const texts = useMessages('pagePolicy')
  const words = forApi ? texts.api : texts.signIn
  return (
    <>
      <p>{words.fixed}</p>
      <ul>
        <li>{words.build}</li>
        <li>{texts.edit}</li>
      </ul>
      <KeyValues>
        <KeyValue name={texts.sources} actions={<CopyButton name={texts.sources} value={sources} />}>
          <code>{sources}</code>
        </KeyValue>
      </KeyValues>
    </>
  )
}
