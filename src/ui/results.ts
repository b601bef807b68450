/** What only a signed-in person sees, for one chunk of its own (with the JWT decoder). */
export { CallerCard } from './caller/caller-card.tsx'
export { CredentialsCard } from './credentials/credentials-card.tsx'
export { IdentityCard } from './identity/identity-card.tsx'
export { TokensCard } from './tokens/tokens-card.tsx'
