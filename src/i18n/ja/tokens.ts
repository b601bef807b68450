export * from '../en/tokens.ts'
