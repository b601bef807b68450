export * from '../en/peers.ts'
