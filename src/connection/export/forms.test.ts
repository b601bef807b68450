import { execFileSync } from 'node:child_process'
import { parseAmplifyConfig } from '@aws-amplify/core/internals/utils'
import { expect, it, test } from 'vitest'
import { readPasted } from '../import/read-pasted.ts'
import { parseConnections } from '../parse-connections.ts'
import { type ConnectionExportName, connectionExports } from './forms.ts'

const connection = {
  id: 'mine',
  name: 'Staging',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  userPoolClientId: '1example23456789abcdefghij',
  identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  hostedUiDomain: 'example.auth.eu-west-1.amazoncognito.com',
  identityProviders: ['Facebook', 'LoginWithAmazon'],
  scopes: ['openid', 'aws.cognito.signin.user.admin'],
  bucket: 'photos-of-staging',
  endpoints: {},
}
const origin = 'https://inspector.example'
const forms = Object.keys(connectionExports) as ConnectionExportName[]

test.each(forms)('%s brings back what it was made of', (form) => {
  const pasted = readPasted(connectionExports[form].write(connection, origin))
  if (pasted.kind !== 'read') throw new Error(pasted.reason)
  const [{ found, missing, candidates, notes }] = pasted.drafts
  const { id, name, endpoints, ...values } = connection
  expect(pasted.format).toBe(form)
  const { callbackUrls, ...brought } = Object.fromEntries(
    Object.entries(found).map(([member, { value }]) => [member, value]),
  )
  expect(brought).toEqual(values)
  expect([missing, candidates, notes]).toEqual([[], {}, []])
})

it('config.json is one that the page takes, with everything in it', () => {
  const local = {
    ...connection,
    localCognito: true,
    issuer: 'http://localhost:9250/eu-west-1_AbCdEfGhI',
    endpoints: { sts: 'http://localhost:9250' },
  }
  const { entries } = parseConnections(connectionExports['config-file'].write(local))
  expect(entries).toEqual([{ connection: { ...local, id: 'Staging' }, faulty: null }])
})

it('a shell takes the variables as they are meant, whatever stands in them', () => {
  const hostile = { ...connection, scopes: ['openid', '$(touch /tmp/x)`id`\'"'] }
  const lines = connectionExports.environment.write(hostile)
  const shown = execFileSync('sh', ['-c', `${lines}printf %s "$COGNITO_SCOPES"`], { encoding: 'utf8' })
  expect(shown).toBe(hostile.scopes.join(' '))
})

it('Amplify reads its file', () => {
  const config = parseAmplifyConfig(JSON.parse(connectionExports['amplify-outputs'].write(connection, origin)))
  expect(config.Auth?.Cognito).toMatchObject({
    userPoolId: connection.userPoolId,
    userPoolClientId: connection.userPoolClientId,
    identityPoolId: connection.identityPoolId,
    loginWith: {
      oauth: {
        domain: connection.hostedUiDomain,
        scopes: connection.scopes,
        providers: ['Facebook', 'Amazon'],
        redirectSignIn: ['https://inspector.example/callback'],
        redirectSignOut: ['https://inspector.example/'],
      },
    },
  })
  expect(config.Storage?.S3).toMatchObject({ bucket: connection.bucket, region: connection.region })
})

it('a connection with little in it has no empty lines and members', () => {
  const small = {
    name: 'a',
    region: 'eu-west-1',
    identityPoolId: connection.identityPoolId,
    identityProviders: [],
    scopes: [],
    endpoints: {},
  }
  expect(connectionExports.environment.write(small)).toBe(
    `AWS_REGION=eu-west-1\nCOGNITO_IDENTITY_POOL_ID=${connection.identityPoolId}\n`,
  )
  expect(JSON.parse(connectionExports['amplify-outputs'].write(small, origin))).toEqual({
    version: '1.4',
    auth: { aws_region: 'eu-west-1', identity_pool_id: connection.identityPoolId },
  })
})
