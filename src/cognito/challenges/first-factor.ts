import * as v from 'valibot'

export interface GivenPassword {
  readonly password: string
}

/** The first factor that a user chooses, with the password where it wants one; empty: it is asked for later. */
export interface FirstFactorChoice extends GivenPassword {
  readonly choice: string
}

/** What goes along with the choice of a first factor. */
export const alongWith = ({ choice, password }: FirstFactorChoice): Readonly<Record<string, string>> =>
  choice === 'PASSWORD' && password !== '' ? { PASSWORD: password } : {}

/** The password that SRP_A along with the choice begins to prove; null: none. */
export const provenBySrp = ({ choice, password }: FirstFactorChoice): string | null =>
  choice === 'PASSWORD_SRP' && password !== '' ? password : null

/** SELECT_CHALLENGE: USER_AUTH has several first factors for the user. */
export const selectChallenge = {
  parameters: v.object({}),
  responses: (chosen: FirstFactorChoice) => ({ ANSWER: chosen.choice, ...alongWith(chosen) }),
  provenBySrp,
}

export const password = {
  parameters: v.object({}),
  responses: ({ password: given }: GivenPassword) => ({ PASSWORD: given }),
}

/** PASSWORD_SRP: the password without sending it. */
export const passwordSrp = {
  parameters: v.object({}),
  responses: () => ({}),
  provenBySrp: ({ password: given }: GivenPassword) => given,
}
