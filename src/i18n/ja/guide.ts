export * from '../en/guide.ts'
