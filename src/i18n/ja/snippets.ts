export * from '../en/snippets.ts'
