export * from '../en/diagram.ts'
