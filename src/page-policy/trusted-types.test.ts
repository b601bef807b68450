import { expect, it } from 'vitest'
import { allowXmlParsing } from './trusted-types.ts'

it('lets the XML parser have its text and nothing else', () => {
  const made: unknown[] = []
  allowXmlParsing({
    trustedTypes: {
      createPolicy: (name, { createHTML }) =>
        made.push(
          name,
          createHTML('<a/>', 'TrustedHTML', 'DOMParser parseFromString'),
          createHTML('<img>', 'TrustedHTML', 'Element innerHTML'),
        ),
    },
  })
  expect(made).toEqual(['default', '<a/>', null])
})

it('does nothing where the browser has no Trusted Types', () => expect(() => allowXmlParsing({})).not.toThrow())
