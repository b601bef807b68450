import { type ClipboardEvent, useDeferredValue, useMemo, useState } from 'react'
import type { Connection } from '../../connection/connection.ts'
import { lazyModule } from '../../loading/lazy-module.ts'
import { isCodeAddress } from '../../token/pasted/code-address.ts'
import { pastedTokens } from '../../token/pasted/pasted-token.ts'
import { pastedSaml } from '../../token/saml/pasted-saml.ts'
import { useMessages } from '../context/messages.ts'
import { LanguageSwitch, ThemeSwitch } from '../context/switches.tsx'
import { Button } from '../parts/button.tsx'
import { HeaderMenu } from '../parts/header-menu.tsx'
import { Logo } from '../parts/logo.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Card } from '../parts/step.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { Textarea } from '../parts/text-fields.tsx'
import { LateSamlView } from '../saml/lazy-saml-view.tsx'
import { CleanedNote } from '../secret/cleaned-note.tsx'
import { InspectedToken } from './inspected-token.tsx'
import { KindCard } from './kind-card.tsx'
import { TokenChoice } from './token-choice.tsx'
import { nothingSaid, useInspection } from './use-inspection.ts'
import { VerifiersCard } from './verifiers-card.tsx'
import './token-inspector.css'

const exampleTokens = lazyModule(() => import('../../token/example-token.ts'))

/** A page for any token: its kind, whether it is valid, what it contains. It needs no connection. */
export function TokenInspectorPage({ connections }: { readonly connections: readonly Connection[] }) {
  const app = useMessages('app')
  const { inspector: texts } = useMessages('tokens')
  const [pasted, setPasted] = useState('')
  const [said, setSaid] = useState(nothingSaid)
  const [chosen, setChosen] = useState(0)
  // A long paste must not hold up the field itself.
  const text = useDeferredValue(pasted)
  const { tokens, cleaned } = useMemo(() => pastedTokens(text), [text])
  const isCode = useMemo(() => isCodeAddress(text), [text])
  const saml = useMemo(() => pastedSaml(text), [text])
  const token = isCode || saml ? '' : (tokens[chosen] ?? tokens[0]).token
  const inspection = useInspection(token, said, connections)
  const take = (text: string) => {
    setPasted(text)
    setChosen(0)
  }
  const takeLong = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (text.length <= mostInField) return
    event.preventDefault()
    take(text)
  }
  const showExample = async () => {
    const { exampleToken } = await exampleTokens.load()
    const { token: example, ...expected } = await exampleToken(Date.now())
    take(example)
    setSaid(expected)
  }
  const clear = () => {
    take('')
    setSaid(nothingSaid)
  }
  return (
    <>
      <title>{`${texts.title} · ${app.name}`}</title>
      <header className="header">
        <a className="logo" href={import.meta.env.BASE_URL}>
          <Logo /> {app.name}
        </a>
        <HeaderMenu label={app.menu}>
          <span className="spacer" />
          <a className="small" href={import.meta.env.BASE_URL}>
            {texts.toSignIn}
          </a>
          <LanguageSwitch />
          <ThemeSwitch />
        </HeaderMenu>
      </header>
      <main className="token-inspector">
        <div className="inspector-side">
          <h1>{texts.title}</h1>
          <Textarea
            label={texts.token}
            description={texts.about}
            rows={9}
            value={inField(pasted)}
            onChange={(event) => take(event.currentTarget.value)}
            onPaste={takeLong}
            autoComplete="off"
            spellCheck={false}
            classNames={{ input: 'mono' }}
          />
          {pasted !== '' && <TextButton onClick={clear}>{texts.clear}</TextButton>}
          {token !== '' && <CleanedNote cleaned={cleaned} />}
          {isCode && <p role="status">{texts.code}</p>}
          {token !== '' && tokens.length > 1 && <TokenChoice tokens={tokens} chosen={chosen} onChoose={setChosen} />}
          {token !== '' && <KindCard token={inspection.token} />}
          {inspection.report && (
            <VerifiersCard token={inspection.token} report={inspection.report} connection={inspection.connection} />
          )}
        </div>
        <div className="inspector-side">
          {saml ? (
            <Card title={texts.contents}>
              <PartBoundary>
                <LateSamlView saml={saml} />
              </PartBoundary>
            </Card>
          ) : token === '' ? (
            <Beginning onExample={showExample} />
          ) : (
            <InspectedToken inspection={inspection} said={said} onSaid={setSaid} onToken={take} />
          )}
        </div>
      </main>
    </>
  )
}

/** What the page is for, and a token to see it with. */
function Beginning({ onExample }: { readonly onExample: () => Promise<void> }) {
  const { inspector: texts } = useMessages('tokens')
  const app = useMessages('app')
  const [isUnloaded, setUnloaded] = useState(false)
  const show = () => onExample().catch(() => setUnloaded(true))
  return (
    <div className="inspector-empty">
      <p className="muted">{texts.empty}</p>
      <Button variant="default" onClick={show}>
        {texts.example}
      </Button>
      <p className="small muted">{texts.exampleAbout}</p>
      {isUnloaded && <p role="alert">{app.part.unloaded}</p>}
    </div>
  )
}

/** Characters. A browser takes seconds to break one endless word into lines, so the field shows the beginning only. */
const mostInField = 20_000

function inField(pasted: string): string {
  return pasted.length <= mostInField ? pasted : `${pasted.slice(0, 1000)}…`
}
