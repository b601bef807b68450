import { isMethod, levelOf } from '../../protocol/authentication-levels.ts'
import { decodeUnverified } from '../../token/decode.ts'
import { type Compared, strengthIn } from '../../token/strength.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { useMessages } from '../context/messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Moment } from '../secret/moment.tsx'

/** The level and the methods that the tokens tell, beside what was asked for; nothing where neither is. */
export function SignInStrength({ tokens }: { readonly tokens: TokenSet }) {
  const { strength: texts } = useMessages('tokens')
  const { list, sentences } = useMessages('app').separators
  const decoded = decodeUnverified(tokens.idToken)
  const strength = decoded.kind === 'jwt' ? strengthIn(decoded.unverifiedClaims, tokens.askedLevels ?? null) : null
  if (strength === null) return null
  const { acr, level, amr, asked, compared, authTime } = strength
  const methodNames = amr.map((name) => (isMethod(name) ? texts.methodNames[name] : name))
  return (
    <section className="token" aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <KeyValues>
        <KeyValue name={texts.level}>{acr === null ? texts.notTold : texts.levelOf(acr, level)}</KeyValue>
        {asked.length > 0 && <KeyValue name={texts.asked}>{asked.join(' ')}</KeyValue>}
        {amr.length > 0 && (
          <KeyValue name={texts.methods}>
            <ForeignText text={methodNames.join(list)} />
          </KeyValue>
        )}
        {authTime !== null && (
          <KeyValue name={texts.signedIn}>
            <Moment at={authTime} />
          </KeyValue>
        )}
      </KeyValues>
      {compared && (
        <p className="small muted">
          {acr !== null && isOther(compared) && `${texts.askedGot(short(asked[0] ?? ''), short(acr))}${sentences}`}
          {texts.compared[compared]}
        </p>
      )}
    </section>
  )
}

const isOther = (compared: Compared): boolean => compared === 'later' || compared === 'none'

/** The number of a level where it has Cognito's own name. */
const short = (name: string): string => `${levelOf(name) ?? name}`
