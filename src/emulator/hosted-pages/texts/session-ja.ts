import type { SessionTexts } from './session-en.ts'

/** What the page of the session at a pretend provider says, in Japanese. */
export const sessionJa: SessionTexts = {
  still: (person, label) =>
    `${person} は、疑似 ${label} にサインインしたままです。実際のプロバイダーでは、何も求められないことがあります。`,
  signedIn: (person, label) => `${person} が疑似 ${label} にサインインしています`,
  nobody: (label) => `疑似 ${label} には誰もサインインしていません`,
  about:
    'このセッションはプロバイダー自体のものです。Cognito からサインアウトしても終了せず、終了しても Cognito には通知されません。',
  end: 'ここからサインアウト',
}
