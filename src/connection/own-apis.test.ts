import { expect, it } from 'vitest'
import { readConnection } from './read-connection.ts'

const read = (apis: unknown) => readConnection({ name: 'Staging', region: 'eu-west-1', apis }, '')

it('takes addresses over TLS and of this machine, without a final slash', () => {
  const { connection } = read(['https://api.example.com/orders/', 'http://localhost:3000'])
  expect(connection?.apis).toEqual(['https://api.example.com/orders', 'http://localhost:3000'])
})

it('tells each that is none', () => {
  const apis = ['https://api.example.com', 'http://api.example.com', 'api.example.com', 7, 'https://a:b@c.test']
  expect(read(apis).faulty?.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'apis[1] endpoint-form',
    'apis[2] endpoint-form',
    'apis[3] text-needed',
    'apis[4] endpoint-form',
  ])
  expect(read('https://api.example.com').faulty?.faults).toMatchObject([{ path: 'apis', code: 'not-a-list' }])
})
