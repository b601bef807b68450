import { expect, it } from 'vitest'
import { parametersOf, withValues } from './parameters.ts'

const message = (requestBody: string | null, url = 'https://a.b/') => ({ url, requestBody })
const namesAndValues = (given: Parameters<typeof parametersOf>[0]) =>
  parametersOf(given).map(({ key, value }) => [key, value])

it('the parameters of a body and an address, by their paths', () => {
  expect(namesAndValues(message('{"A":"x\\n","B":{"C":1,"D":[true]},"Logins":{"k":"t"}}'))).toEqual([
    ['A', 'x\n'],
    ['B.C', '1'],
    ['B.D.0', 'true'],
    ['Logins.k', 't'],
  ])
  expect(namesAndValues(message('a=1&b=x+y%2F', 'https://a.b/c?q=%5E&state=s'))).toEqual([
    ['?q', '^'],
    ['?state', 's'],
    ['a', '1'],
    ['b', 'x y/'],
  ])
  expect(namesAndValues(message(null))).toEqual([])
})

it('a value is changed in its place, in the way of the body, and all else stays', () => {
  const change = (body: string, ...values: (readonly [string, string])[]) =>
    withValues(message(body), new Map(values)).requestBody
  expect(change('{ "A" : "x" ,"B":1.50}', ['A', 'say "é"'])).toBe('{ "A" : "say \\"é\\"" ,"B":1.50}')
  expect(change('{"B":1.50,"C":{"A":2}}', ['B', '900'])).toBe('{"B":900,"C":{"A":2}}')
  expect(change('{"B":1}', ['B', 'many'])).toBe('{"B":"many"}')
  expect(change('a=1&b=2', ['a', 'x&b=3 ü'])).toBe('a=x%26b%3D3+%C3%BC&b=2')
  expect(change('{"A":"x"}', ['A', 'x'], ['Z', 'y'])).toBe('{"A":"x"}')
  expect(withValues(message(null, 'https://a.b/?scope=openid&x=1'), new Map([['?scope', 'openid email']])).url).toBe(
    'https://a.b/?scope=openid+email&x=1',
  )
})

it('a text that is neither JSON nor a form is left alone', () => {
  expect(withValues(message('<A>x</A>'), new Map([['A', 'y']])).requestBody).toBe('<A>x</A>')
})
