/** The stages of a sign-in that requests belong to, in their order. */
export const stages = ['sign-in', 'tokens', 'identity', 'credentials', 'caller', 'sign-out'] as const

export type Stage = (typeof stages)[number]
