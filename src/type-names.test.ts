import { expect, it } from 'vitest'
import { forTests, sourcesIn } from './testing/syntax-fixture.ts'

/** What the page and the local Cognito are made of. */
const isProduct = (path: string) => /\.tsx?$/.test(path) && !forTests.test(path)

it('no two files export a type of the same name', () => {
  const places = sourcesIn(new URL('./', import.meta.url), '')
    .filter(({ path }) => isProduct(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = '']) => ({ name, path })),
    )
  expect(places.length).toBeGreaterThan(200)
  const twice = places.filter(({ name }, index) => places.findIndex((place) => place.name === name) !== index)
  expect(twice).toEqual([])
})
