import { type ApiCredential, type ApiKind, apiKinds } from '../../token/api/api-kinds.ts'
import { type GuardAnswer, guard } from '../../token/api/guard.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { useMessages } from '../context/messages.ts'
import { LongText } from '../excerpts/long-text.tsx'
import { SourceLink } from '../token-view/source-link.tsx'
import { useUserPoolReports } from '../token-view/use-user-pool-reports.ts'

interface ApiGuardProps {
  readonly kind: ApiKind
  readonly credential: ApiCredential
  /** null: the sign-in has none. */
  readonly tokens: TokenSet | null
}

/** Before anything is sent: which token this kind of API wants, and whether it would take the one that is chosen. */
export function ApiGuard({ tokens, ...props }: ApiGuardProps) {
  const isToken = props.credential === 'id-token' || props.credential === 'access-token'
  return isToken && tokens ? (
    <TokenGuard {...props} tokens={tokens} />
  ) : (
    <Verdict {...props} answer={guard(props.kind, props.credential, null)} />
  )
}

function TokenGuard({ kind, credential, tokens }: ApiGuardProps & { readonly tokens: TokenSet }) {
  const { idToken, accessToken, id, access } = useUserPoolReports(tokens)
  const [token, report] = credential === 'id-token' ? [idToken, id] : [accessToken, access]
  const answer = guard(kind, credential, report && { token, report })
  return <Verdict kind={kind} credential={credential} answer={answer} />
}

const tones = { fits: 'ok', depends: 'warn', refused: 'bad' } as const

function Verdict({ kind, credential, answer }: Omit<ApiGuardProps, 'tokens'> & { readonly answer: GuardAnswer }) {
  const texts = useMessages('ownApi')
  const { refusals } = useMessages('verifiers')
  const { verdict, judged } = answer
  const refusal = verdict === 'fits' ? null : (judged?.refusal ?? null)
  return (
    <section className="api-guard" aria-label={texts.guard} aria-live="polite">
      <p>
        <span className={`chip ${tones[verdict]}`}>
          {texts.credentials[credential]}: {texts.verdicts[verdict]}
        </span>
      </p>
      <p>
        {texts.kinds[kind].about} <SourceLink source={apiKinds[kind].source} />
      </p>
      {refusal && (
        <p>
          <LongText text={refusals[refusal.rule](refusal.found, refusal.wanted)} />
        </p>
      )}
    </section>
  )
}
