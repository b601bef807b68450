import { randomBytes } from '../../../text/bytes.ts'
import type { TokenSession } from '../../state/session.ts'
import type { Emulated } from '../../state/state.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Of 28 characters. https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html */
export const sessionId = (kind: 'tkn' | 'sso'): string =>
  kind + Array.from(randomBytes(25), (byte) => letters[byte % letters.length]).join('')

export const newTokenSession = ({ now }: Emulated, originId: string | null): TokenSession => {
  const created = now()
  return { id: sessionId('tkn'), originId, created, lastActive: created }
}
