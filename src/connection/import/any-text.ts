import type { ImportFormat } from './reading/pair.ts'

/** IDs, addresses and tokens, wherever they stand. */
const words = /https?:\/\/[^\s"'<>`]{1,2000}|arn:aws[\w:/-]{1,300}|[\w.:-]{8,3000}/g

/** Any other text: what can be recognised by its form alone. */
export const anyText: ImportFormat = ({ text }) => {
  const lines = text.split('\n').slice(0, 5000)
  return lines.flatMap((line, index) =>
    [...line.slice(0, 5000).matchAll(words)].map(([word]) => ({
      place: `:${index + 1}`,
      key: '',
      value: word.replace(/[.,;:]$/, ''),
    })),
  )
}
