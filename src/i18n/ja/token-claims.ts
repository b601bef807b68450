export * from '../en/token-claims.ts'
