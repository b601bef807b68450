import { expect, it } from 'vitest'
import { cookieJar } from './cookie-jar.ts'

const request = new Request('https://app.example/')

it('keeps each cookie as long as it lives, over a restart too', () => {
  let now = 1_000_000
  const jar = cookieJar({}, () => now)
  expect(jar.keep('session', 'a', 60)).toBeNull()
  jar.keep('browser', 'b', null)
  jar.keep('gone', 'c', 60)
  jar.keep('gone', '', 0)
  const restarted = cookieJar(JSON.parse(JSON.stringify(jar.kept())), () => now)
  expect(['session', 'browser', 'gone'].map((name) => restarted.read(request, name))).toEqual(['a', 'b', undefined])
  now += 60_000
  expect(restarted.read(request, 'session')).toBeUndefined()
  expect(Object.keys(restarted.kept())).toEqual(['browser'])
})
