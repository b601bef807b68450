import { expect, test } from 'vitest'
import { escapeXml, stsDocument } from './xml.ts'

test('elements are indented as AWS writes them, and text is escaped', () => {
  expect(stsDocument(['AResponse', [['AResult', [['Arn', '<a & "b">']]]]])).toBe(
    `<AResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AResult>
    <Arn>&lt;a &amp; &quot;b&quot;&gt;</Arn>
  </AResult>
</AResponse>
`,
  )
})

test.each([
  ['control characters', 'a\u0000b\u001Bc', 'a\uFFFDb\uFFFDc'],
  ['lone surrogates', 'a\uD800b', 'a\uFFFDb'],
  ['what is allowed', "tab\t 花 😀 it's", 'tab\t 花 😀 it&apos;s'],
])('%s', (_name, text, escaped) => {
  expect(escapeXml(text)).toBe(escaped)
})
