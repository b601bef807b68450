export * from '../en/guide-user-pool.ts'
