import type { PasswordPolicy } from '../../state/user-pool.ts'
import type { Html } from '../html.ts'
import type { Texts } from '../texts/en.ts'

/** What a challenge's form is made of. */
export interface AskedChallenge {
  readonly username: string
  /** ChallengeParameters. */
  readonly parameters: Readonly<Record<string, string>>
  /** AvailableChallenges; null: it offers no others. */
  readonly available: readonly string[] | null
  readonly policy: PasswordPolicy
  /** Base32, of the authenticator app that is to be set up; null: none is. */
  readonly newSecret: string | null
  /** What was typed into a field before. */
  readonly typed: (field: string) => string
}

/** The part of a page that is the challenge's own; the fields are named as in ChallengeResponses. */
export interface ChallengeFields {
  readonly title: string
  readonly about: string
  readonly fields: Html
  /** null: the fields have buttons of their own. */
  readonly submit: string | null
}

export type FieldsOf = (asked: AskedChallenge, texts: Texts) => ChallengeFields
