export * from '../en/exchanges.ts'
