export * from '../en/journey.ts'
