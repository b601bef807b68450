import type { JourneyStep } from '../../session/sign-in/journey.ts'

/** A step as the subject of a sentence, and while it runs. */
export const journeySteps: Readonly<Record<JourneyStep, { readonly name: string; readonly running: string }>> = {
  'sign-in': { name: 'サインイン', running: 'ユーザープールにサインインしています' },
  exchange: { name: 'ホストされた UI でのサインイン', running: '/oauth2/token で認可コードをトークンに交換しています' },
  identity: { name: 'GetId', running: 'ID プールにアイデンティティ ID を要求しています' },
  credentials: { name: 'GetCredentialsForIdentity', running: 'ID プールに認証情報を要求しています' },
  caller: { name: 'GetCallerIdentity', running: '呼び出し元を STS で確認しています' },
}
