export * from '../en/guide-hosted-ui.ts'
