/** What only a signed-in person sees, for one chunk of its own (with the JWT decoder). */
export { CallerCard, CallerFact } from './caller/caller-card.tsx'
export { CredentialsCard, CredentialsFact } from './credentials/credentials-card.tsx'
export { IdentityCard } from './identity/identity-card.tsx'
export { formatsOf } from './secret/moment-words.ts'
export { TokensCard } from './tokens/tokens-card.tsx'
export { TokensFact } from './tokens/tokens-fact.tsx'
