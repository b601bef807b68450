import { describe, expect, test } from 'vitest'
import { code as snippets } from '../../i18n/en/code.ts'
import { exchange } from '../../testing/trace-fixture.ts'
import type { Exchange } from '../record/exchange.ts'
import type { RunConnection } from '../record/run.ts'
import { json } from './exchanges-fixture.ts'
import { type SnippetLanguage, snippetLanguages } from './languages/languages.ts'
import { snippetOf } from './snippet.ts'

const connection: RunConnection = { name: 'test', region: 'eu-west-1', endpoints: {} }
const local: RunConnection = { ...connection, endpoints: { identityPool: 'http://localhost:9250' } }
const getId = json('AWSCognitoIdentityService.GetId', {
  IdentityPoolId: 'eu-west-1:1',
  Logins: { 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A': 'eyJtoken' },
})

const plainSignIn = json('AWSCognitoIdentityProviderService.InitiateAuth', {
  AuthParameters: { USERNAME: "O'Hara", PASSWORD: 'p"w' },
})

const token = exchange({
  peer: 'hosted-ui',
  operation: '/oauth2/token',
  url: 'https://example.auth.eu-west-1.amazoncognito.com/oauth2/token',
  requestHeaders: [['content-type', 'application/x-www-form-urlencoded']],
  requestBody: 'grant_type=authorization_code&code=c%2F1&code_verifier=v',
})

const caller = exchange({
  peer: 'sts',
  operation: 'GetCallerIdentity',
  url: 'https://sts.eu-west-1.amazonaws.com/',
  requestHeaders: [
    ['authorization', 'AWS4-HMAC-SHA256 Credential=ASIA1/20260101/eu-west-1/sts/aws4_request, SignedHeaders=host'],
    ['content-type', 'application/x-www-form-urlencoded'],
    ['x-amz-security-token', 'st=='],
  ],
  requestBody: 'Action=GetCallerIdentity&Version=2011-06-15',
  started: 2,
})

const credentials = exchange({
  operation: 'GetCredentialsForIdentity',
  started: 1,
  outcome: {
    kind: 'answered',
    status: 200,
    headers: [],
    body: JSON.stringify({ Credentials: { AccessKeyId: 'ASIA1', SecretKey: 's/k', SessionToken: 'st==' } }),
    size: 1,
    duration: 1,
  },
})

const write = (
  sent: Exchange,
  language: SnippetLanguage,
  secrets: 'environment' | 'inline' = 'environment',
  at = connection,
) => snippetOf(sent, at, language, { secrets, texts: snippets.comments, events: [credentials, sent] })

describe('a request with a token', () => {
  const written: readonly [SnippetLanguage, RunConnection, string][] = [
    [
      'curl',
      connection,
      `curl -sS -X POST https://cognito-identity.eu-west-1.amazonaws.com/ \\
  -H 'content-type: application/x-amz-json-1.1' \\
  -H 'x-amz-target: AWSCognitoIdentityService.GetId' \\
  --data-raw '{
    "IdentityPoolId": "eu-west-1:1",
    "Logins": {
      "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A": "'"$COGNITO_ID_TOKEN"'"
    }
  }'`,
    ],
    [
      'aws-cli',
      local,
      `aws cognito-identity get-id \\
  --region eu-west-1 \\
  --endpoint-url http://localhost:9250 \\
  --no-sign-request \\
  --identity-pool-id eu-west-1:1 \\
  --logins '{
    "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A": "'"$COGNITO_ID_TOKEN"'"
  }'`,
    ],
    [
      'python',
      connection,
      `import json
import os

import boto3
from botocore import UNSIGNED
from botocore.config import Config

identity_pool = boto3.client(
    "cognito-identity",
    region_name="eu-west-1",
    config=Config(signature_version=UNSIGNED),
)
answer = identity_pool.get_id(
    IdentityPoolId="eu-west-1:1",
    Logins={
        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A": os.environ["COGNITO_ID_TOKEN"],
    },
)
answer.pop("ResponseMetadata")
print(json.dumps(answer, indent=2, default=str, ensure_ascii=False))`,
    ],
    [
      'javascript',
      local,
      `import { CognitoIdentityClient, GetIdCommand } from '@aws-sdk/client-cognito-identity';

const identityPool = new CognitoIdentityClient({
  region: 'eu-west-1',
  endpoint: 'http://localhost:9250',
});
const { $metadata, ...answer } = await identityPool.send(new GetIdCommand({
  IdentityPoolId: 'eu-west-1:1',
  Logins: {
    'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A': process.env.COGNITO_ID_TOKEN,
  },
}));
console.log(JSON.stringify(answer, null, 2));`,
    ],
  ]
  for (const [language, at, code] of written) {
    test(`is written in ${language}`, () => {
      expect(write(getId, language, 'environment', at)).toEqual({
        code,
        environment: [{ name: 'COGNITO_ID_TOKEN', value: 'eyJtoken' }],
        setup: "export COGNITO_ID_TOKEN='eyJtoken'",
      })
    })
  }
})

test('a signed request is signed anew', () => {
  expect(write(caller, 'curl')?.code).toBe(`curl -sS -X POST https://sts.eu-west-1.amazonaws.com/ \\
  --aws-sigv4 aws:amz:eu-west-1:sts \\
  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\
  -H "x-amz-security-token: $AWS_SESSION_TOKEN" \\
  --data-urlencode Action=GetCallerIdentity \\
  --data-urlencode Version=2011-06-15`)
})

describe('what is secret', () => {
  const pieces: readonly [string, Exchange, SnippetLanguage, 'environment' | 'inline', string][] = [
    [
      'goes through jq where it may need escaping',
      plainSignIn,
      'curl',
      'environment',
      `--data-raw "$(jq -n --arg COGNITO_PASSWORD "$COGNITO_PASSWORD" '{
    "AuthParameters": {
      "USERNAME": "O'\\''Hara",
      "PASSWORD": $COGNITO_PASSWORD
    }
  }')"`,
    ],
    [
      'stands in the code when asked for',
      plainSignIn,
      'curl',
      'inline',
      `"USERNAME": "O'\\''Hara",\n      "PASSWORD": "p\\"w"`,
    ],
    ['stands in Python when asked for', plainSignIn, 'python', 'inline', `"PASSWORD": "p\\"w",`],
    [
      'stands in JavaScript when asked for',
      plainSignIn,
      'javascript',
      'inline',
      `USERNAME: 'O\\'Hara',\n    PASSWORD: 'p"w',`,
    ],
    ['fills a form', token, 'curl', 'environment', `--data-urlencode "code=$COGNITO_CODE"`],
    ['fills a form with its value', token, 'curl', 'inline', `--data-urlencode code=c/1`],
    ['signs', caller, 'curl', 'environment', `--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`],
    ['signs with the key of an earlier answer', caller, 'curl', 'inline', `--user ASIA1:s/k`],
    [
      'is handed to the AWS CLI for one command',
      caller,
      'aws-cli',
      'inline',
      `AWS_ACCESS_KEY_ID=ASIA1 \\\n  AWS_SECRET_ACCESS_KEY=s/k \\\n  AWS_SESSION_TOKEN=st== \\\n  aws sts get-caller-identity`,
    ],
    ['is handed to boto3', caller, 'python', 'inline', `aws_secret_access_key="s/k",`],
    [
      'is handed to the AWS SDK',
      caller,
      'javascript',
      'environment',
      `secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,`,
    ],
  ]
  for (const [what, sent, language, secrets, piece] of pieces) {
    test(`${what} (${language})`, () => expect(write(sent, language, secrets)?.code).toContain(piece))
  }

  test('stays in a variable, to be filled in, where the record holds its mask only', () => {
    const masked = { ...getId, requestBody: getId.requestBody?.replace('eyJtoken', '•••#9c41') ?? null }
    for (const { id } of snippetLanguages) {
      const snippet = write(masked, id, 'inline')
      expect(snippet?.code).toContain('COGNITO_ID_TOKEN')
      expect(snippet?.environment).toEqual([{ name: 'COGNITO_ID_TOKEN', value: '' }])
      expect(snippet?.setup).toBe(`# ${snippets.comments.missing}\nexport COGNITO_ID_TOKEN=''`)
    }
  })

  test('is recognised in an address, a header and a form whose values are masked', () => {
    const masked = exchange({
      method: 'GET',
      url: 'https://example.com/x?code=•••#9c41&a=b',
      requestHeaders: [['authorization', 'Bearer •••#0001']],
    })
    expect(write(masked, 'curl')?.code).toBe(
      `curl -sS -X GET https://example.com/x \\
  -H "authorization: Bearer $COGNITO_ACCESS_TOKEN" \\
  -G \\
  --data-urlencode "code=$COGNITO_CODE" \\
  --data-urlencode a=b`,
    )
  })

  test('has a variable for each value', () => {
    const two = json('AWSCognitoIdentityService.GetId', { Logins: { 'a.com': 'one', 'b.com': 'two', 'c.com': 'one' } })
    expect(write(two, 'curl')?.environment).toEqual([
      { name: 'COGNITO_PROVIDER_TOKEN', value: 'one' },
      { name: 'COGNITO_PROVIDER_TOKEN_2', value: 'two' },
    ])
  })
})

describe('a hostile record', () => {
  test('gets no snippet for what is not of the web', () => {
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'nonsense']) {
      expect(write(exchange({ url }), 'curl')).toBeNull()
    }
    expect(write(exchange({ method: 'POST; id' }), 'curl')).toBeNull()
  })

  test('gets plain HTTP where the operation is no name', () => {
    const evil = json('AWSCognitoIdentityService.GetId(); import os', {})
    expect(write(evil, 'aws-cli')).toBeNull()
    expect(write(evil, 'python')?.code).toContain('"x-amz-target": "AWSCognitoIdentityService.GetId(); import os"')
  })

  test('makes the AWS CLI neither read a file nor take a value for an option', () => {
    for (const value of ['file:///etc/passwd', 'fileb://x', 'https://example.com/', '--debug']) {
      const code = write(json('AWSCognitoIdentityService.GetId', { IdentityPoolId: value }), 'aws-cli')?.code
      expect(code).toContain(`--cli-input-json '{\n    "IdentityPoolId": "${value}"`)
    }
  })

  const evil = JSON.parse('{"A=1) or exit(":"-x","__proto__":"file:///etc/passwd"}')
  const pieces: readonly [SnippetLanguage, string][] = [
    ['aws-cli', '--cli-input-json \'{\n    "A=1) or exit(": "-x",'],
    ['python', 'get_id(**{\n    "A=1) or exit(": "-x",'],
    ['javascript', "  'A=1) or exit(': '-x',\n  ['__proto__']: 'file:///etc/passwd',"],
  ]
  for (const [language, piece] of pieces) {
    test(`keeps its names within quotes (${language})`, () => {
      expect(write(json('AWSCognitoIdentityService.GetId', evil), language)?.code).toContain(piece)
    })
  }
})

test('the AWS CLI has nothing for OAuth', () => {
  expect(snippetLanguages.filter(({ id }) => write(token, id) === null).map(({ id }) => id)).toEqual(['aws-cli'])
})
