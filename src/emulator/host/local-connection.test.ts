import { describe, expect, it } from 'vitest'
import { parseConnections, usableConnections } from '../../connection/parse-connections.ts'
import { localSeed } from '../seed/seed.ts'
import { localConnection, localConnections, withLocalConnections } from './local-connection.ts'

const locals = localConnections(localSeed('http://localhost:5173'), 'http://localhost:9250')
const names = ['Local Cognito', 'Local Cognito, e-mail sign-in']

describe('the local connections', () => {
  it('are such as the app accepts without a fault, one to each user pool', () => {
    const parsed = parseConnections(withLocalConnections(null, locals))
    expect(parsed).toMatchObject({
      faults: [],
      entries: [
        {
          connection: {
            name: 'Local Cognito',
            endpoints: { hostedUi: 'http://localhost:9250', s3: 'http://localhost:9250' },
            bucket: 'local-bucket',
          },
        },
        { connection: { name: 'Local Cognito, e-mail sign-in', userPoolId: 'ap-northeast-1_Local0002' } },
      ],
    })
  })

  it('name the issuer where it is not AWS’s', () => {
    const { issuer } = localConnection({ ...localSeed(''), issuer: 'local' }, 'http://localhost:9250')
    expect(issuer).toBe('http://localhost:9250/ap-northeast-1_Local0001')
    for (const local of locals) expect(local).not.toHaveProperty('issuer')
  })

  it('come before the connections of the file, and leave its members alone', () => {
    const real = { name: 'Ours', region: 'eu-west-1' }
    const merged: unknown = JSON.parse(withLocalConnections(JSON.stringify({ connections: [real], extra: 1 }), locals))
    expect(merged).toEqual({ localConnections: locals, connections: [real], extra: 1 })
    const connections = usableConnections(parseConnections(JSON.stringify(merged)))
    expect(connections.map(({ name }) => name)).toEqual([...names, 'Ours'])
  })

  for (const file of ['{ "connections": [', '[]', 'null', '"text"', '{}', '{"connections":{}}']) {
    it(`stay beside ${file}, whose fault is told as without it`, () => {
      const parsed = parseConnections(withLocalConnections(file, locals))
      const { faults, file: own } = parsed
      expect(usableConnections(parsed).map(({ name }) => name)).toEqual(names)
      expect(faults).toEqual(parseConnections(file).faults)
      expect([faults.length, own]).toEqual([1, file])
    })
  }
})
