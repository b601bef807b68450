export * from '../en/taking-along.ts'
