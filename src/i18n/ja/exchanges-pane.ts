export * from '../en/exchanges-pane.ts'
