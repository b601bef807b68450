export * from '../en/token-rules.ts'
