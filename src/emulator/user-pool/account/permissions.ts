import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'

// What an app client lets its users do with their attributes. The default is what the CDK documents; the API reference
// speaks of the standard attributes only.

export const mayRead = (client: UserPoolClient | null, name: string): boolean =>
  client?.readAttributes?.includes(name) ?? true

export const mayWrite = (client: UserPoolClient | null, name: string): boolean =>
  client?.writeAttributes?.includes(name) ?? true
