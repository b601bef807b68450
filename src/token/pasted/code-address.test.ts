import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isCodeAddress } from './code-address.ts'

it.each([
  ['http://localhost:5173/callback?code=0f8fad5b-d9cb&state=a', true],
  [' https://app.example/cb?state=a&code=x ', true],
  ['https://app.example/cb#state=a&code=x', true],
  ['"https://app.example/cb?code=x"', true],
  ['Location: https://app.example/cb?code=x\r\n', true],
  ['https://app.example/cb#section', false],
  ['https://app.example/cb?error=access_denied', false],
  ['https://app.example/cb#id_token=eyJhbGciOiJub25lIn0.e30.', false],
  ['https://app.example/cb?code=x#id_token=eyJhbGciOiJub25lIn0.e30.', false],
  ['code=x', false],
  ['', false],
  [`https://app.example/?code=${'x'.repeat(20_000)}`, false],
])('%.60s: %s', (text, is) => expect(isCodeAddress(text)).toBe(is))

it('finds any code in any return address, and never throws', () => {
  const value = fc.stringMatching(/^[\w.~-]{1,60}$/)
  fc.assert(
    fc.property(
      fc.webUrl(),
      value,
      value,
      fc.constantFrom('?', '#'),
      fc.boolean(),
      (address, code, state, mark, first) => {
        fc.pre(!`${address}${code}${state}`.includes('eyJ'))
        const query = first ? `code=${code}&state=${state}` : `state=${state}&code=${code}`
        expect(isCodeAddress(`${address}${mark}${query}`)).toBe(true)
        expect(isCodeAddress(`${address}${mark}state=${state}`)).toBe(false)
      },
    ),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isCodeAddress(text) && !text.includes('code')).toBe(false)
    }),
  )
})
