import type { PendingChallenge } from '../../../cognito/challenges/challenge.ts'
import { isSecretMember } from '../../../protocol/secrets.ts'
import { useMessages } from '../../context/messages.ts'
import { LongText } from '../../excerpts/long-text.tsx'
import { KeyValue, KeyValues } from '../../parts/key-values.tsx'
import './sent-parameters.css'

/** More than any challenge of Cognito's has. */
const most = 30

interface SentParametersProps {
  readonly name: string
  readonly challenge: PendingChallenge
}

/** The challenge as it is on the wire. */
export function SentParameters({ name, challenge: { sent, available } }: SentParametersProps) {
  const { sent: texts } = useMessages('challenges')
  const rows = [
    ['ChallengeName', name] as const,
    ...Object.entries(sent).slice(0, most),
    ...(available.length > 0 ? [['AvailableChallenges', available.join(', ')] as const] : []),
  ]
  return (
    <div className="sent-parameters small">
      <KeyValues>
        {rows.map(([parameter, value]) => (
          <KeyValue key={parameter} name={parameter}>
            {isSecretMember(parameter) ? <span className="muted">{texts.secret}</span> : <LongText text={value} />}
          </KeyValue>
        ))}
      </KeyValues>
    </div>
  )
}
