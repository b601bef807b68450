export * from '../en/sign-out.ts'
