import { describe, expect, it } from 'vitest'
import { parseConnections, usableConnections } from '../../connection/parse-connections.ts'
import { localSeed } from '../seed/seed.ts'
import { localConnection, withLocalConnection } from './local-connection.ts'

const local = localConnection(localSeed('http://localhost:5173'), 'http://localhost:9250')

describe('the local connection', () => {
  it('is one that the app accepts without a fault', () => {
    const parsed = parseConnections(withLocalConnection(null, local))
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
      ],
    })
  })

  it('names the issuer where it is not AWS’s', () => {
    const { issuer } = localConnection({ ...localSeed(''), issuer: 'local' }, 'http://localhost:9250')
    expect(issuer).toBe('http://localhost:9250/ap-northeast-1_Local0001')
    expect(local).not.toHaveProperty('issuer')
  })

  it('comes before the connections of the file, and leaves its members alone', () => {
    const real = { name: 'Ours', region: 'eu-west-1' }
    const merged: unknown = JSON.parse(withLocalConnection(JSON.stringify({ connections: [real], extra: 1 }), local))
    expect(merged).toEqual({ localConnection: local, connections: [real], extra: 1 })
    const connections = usableConnections(parseConnections(JSON.stringify(merged)))
    expect(connections.map(({ name }) => name)).toEqual(['Local Cognito', 'Ours'])
  })

  for (const file of ['{ "connections": [', '[]', 'null', '"text"', '{}', '{"connections":{}}']) {
    it(`stays beside ${file}, whose fault is told as without it`, () => {
      const parsed = parseConnections(withLocalConnection(file, local))
      const { faults, file: own } = parsed
      expect(usableConnections(parsed).map(({ name }) => name)).toEqual(['Local Cognito'])
      expect(faults).toEqual(parseConnections(file).faults)
      expect([faults.length, own]).toEqual([1, file])
    })
  }
})
