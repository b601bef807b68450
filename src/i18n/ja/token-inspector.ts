export * from '../en/token-inspector.ts'
