import { describe, expect, test } from 'vitest'
import { errorIn, listIn } from './s3-xml.ts'

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

describe('a list', () => {
  test('has its objects, with what XML escapes', () => {
    // As in the API reference of ListObjectsV2.
    const xml = `${declaration}<ListBucketResult ${namespace}><Name>bucket</Name><Prefix/><KeyCount>2</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated><Contents><Key>my-image.jpg</Key><LastModified>2009-10-12T17:50:30.000Z</LastModified><ETag>"fba9"</ETag><Size>434234</Size></Contents><Contents><Key>a&amp;lt; &#x1F511;&#228;&quot;</Key><Size>0</Size></Contents></ListBucketResult>`
    expect(listIn(xml)).toEqual({
      objects: [
        { key: 'my-image.jpg', size: 434_234 },
        { key: 'a&lt; 🔑ä"', size: 0 },
      ],
      more: false,
    })
  })

  test.each([
    ['', null],
    ['<html><body>Hello</body></html>', null],
    ['<ListBucketResult><IsTruncated>true</IsTruncated>', null],
    ['<ListBucketResult/>', null],
    ['<ListBucketResult></ListBucketResult>', { objects: [], more: false }],
    ['<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>', { objects: [], more: true }],
    [
      '<ListBucketResult><Contents><Key>&#x110000;</Key><Size>1</Size></Contents></ListBucketResult>',
      { objects: [{ key: '\ufffd', size: 1 }], more: false },
    ],
  ])('of %j', (xml, expected) => expect(listIn(xml)).toEqual(expected))
})

test.each([
  [
    `${declaration}<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>`,
    { code: 'AccessDenied', message: 'Access Denied' },
  ],
  ['<Error><Code>Gone</Code></Error>', { code: 'Gone', message: '' }],
  ['<Error><Message>no code</Message></Error>', null],
  ['<ErrorResponse><Error>', null],
  ['{"Error":1}', null],
])('the refusal in %j', (xml, expected) => expect(errorIn(xml)).toEqual(expected))
