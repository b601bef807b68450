export * from '../en/guide-identity-pool.ts'
