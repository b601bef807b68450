import { expect, test } from 'vitest'
import { guestAdmission, matchesAction } from './guest-session-policy.ts'

test.each([
  ['polly:DescribeVoices', 'admitted'],
  ['geo:GetMapTile', 'admitted'],
  ['geo:ListMaps', 'refused'],
  ['kms:Decrypt', 'admitted'],
  ['kms:ListKeys', 'refused'],
  ['dynamodb:ListTables', 'named'],
  ['textract:StartDocumentAnalysis', 'refused'],
  // Seen: https://github.com/aws/aws-sdk-js/issues/4303.
  ['ssm:GetParameter', 'refused'],
] as const)('%s is %s', (action, admission) => {
  expect(guestAdmission(action)).toBe(admission)
})

test.each([
  ['*', 'a:B', true],
  ['DynamoDB:list*', 'dynamodb:ListTables', true],
  ['s3:Get?bject', 's3:GetObject', true],
  ['s3:Get', 's3:GetObject', false],
  ['s3.*', 's3:GetObject', false],
  ['(', '(', true],
])('%s, %s: %s', (pattern, action, matches) => {
  expect(matchesAction(pattern, action)).toBe(matches)
})
