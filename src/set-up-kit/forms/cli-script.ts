import { awsHost } from '../../protocol/aws-host.ts'
import { type Amr, trustPolicy } from '../../protocol/roles/trust-policy.ts'
import { posixQuoted } from '../../text/posix-quoted.ts'
import { type Kit, policyName, roleNames } from '../kit.ts'
import { type KitOutputs, outputsOf } from '../outputs.ts'
import { bucketPolicy } from '../policies.ts'
import { attributeMapping, environmentNames, type KitProvider } from '../providers.ts'
import {
  clientSettings,
  identityPoolSettings,
  providerDetails,
  supportedLogins,
  userPoolSettings,
} from '../settings.ts'
import { type KitForm, secretCommands, userCommands } from './form.ts'

const fileName = 'cognito-set-up.sh'
const printed = 'cognito.env'

/** Stands in a JSON text for what a variable of the script holds. */
const held = (variable: string): string => `@{${variable}}`

const json = (value: unknown): string => posixQuoted(JSON.stringify(value, null, 2))

/** A JSON text as one argument, with the values of the variables in it. */
const argument = (value: unknown): string => json(value).replaceAll(/@\{(\w+)\}/g, `'"$$$1"'`)

/** A script of calls of the AWS CLI. */
export const cliScript: KitForm = {
  fileName,
  mediaType: 'text/x-shellscript',
  write: (kit) => ({ text: script(kit), steps: stepsOf(kit) }),
}

function script(kit: Kit): string {
  return [
    '#!/usr/bin/env bash',
    `# ${kit.redirectUri}`,
    'set -euo pipefail',
    `export AWS_PAGER='' AWS_REGION=${kit.region} AWS_DEFAULT_REGION=${kit.region}`,
    ...kit.providers.flatMap((provider) =>
      Object.values(environmentNames(provider)).map((name) => `: "\${${name}:?is not set}"`),
    ),
    '',
    ...userPoolCalls(kit),
    '',
    ...identityPoolCalls(kit),
    '',
    ...lines(kit),
    '',
  ].join('\n')
}

function userPoolCalls(kit: Kit): string[] {
  const { prefix, domainPrefix, providers } = kit
  const inPool = '--user-pool-id "$USER_POOL_ID"'
  return [
    created('USER_POOL_ID', 'cognito-idp create-user-pool', 'UserPool.Id', {
      PoolName: `${prefix}-users`,
      ...userPoolSettings,
    }),
    ...providers.map(providerCall),
    created('CLIENT_ID', 'cognito-idp create-user-pool-client', 'UserPoolClient.ClientId', {
      UserPoolId: held('USER_POOL_ID'),
      ClientName: `${prefix}-page`,
      ...clientSettings(kit),
    }),
    `aws cognito-idp create-user-pool-domain ${inPool} --domain ${domainPrefix} --managed-login-version 2 >/dev/null`,
    // Managed login answers only where the client has a style.
    `aws cognito-idp create-managed-login-branding ${inPool} --client-id "$CLIENT_ID" --use-cognito-provided-values >/dev/null`,
  ]
}

/** The secret comes by standard input: other users of the machine see the arguments of a program. */
function providerCall(provider: KitProvider): string {
  const { id, secret } = environmentNames(provider)
  const details = JSON.stringify(providerDetails(provider, { id: '%s', secret: '%s' }))
  return [
    `printf '${details}' "$${id}" "$${secret}" |`,
    `  aws cognito-idp create-identity-provider --user-pool-id "$USER_POOL_ID" --provider-name ${provider} \\`,
    `    --provider-type ${provider} --attribute-mapping ${argument(attributeMapping(provider))} \\`,
    '    --provider-details file:///dev/stdin >/dev/null',
  ].join('\n')
}

function identityPoolCalls(kit: Kit): string[] {
  const { prefix, region, guests, providers, bucket } = kit
  const names = roleNames(kit)
  const settings = identityPoolSettings(kit, {
    clientId: held('CLIENT_ID'),
    providerName: held('PROVIDER_NAME'),
  })
  const logins = supportedLogins(kit, (provider) => held(environmentNames(provider).id))
  const role = (variable: string, name: string, amr: Amr) =>
    [
      `${variable}=$(aws iam create-role --role-name ${name} --query Role.Arn --output text \\`,
      `  --assume-role-policy-document ${argument(trustPolicy(region, held('IDENTITY_POOL_ID'), amr))})`,
    ].join('\n')
  const roles = { authenticated: held('USER_ROLE'), ...(guests && { unauthenticated: held('GUEST_ROLE') }) }
  return [
    `PROVIDER_NAME=${awsHost('user-pool', region)}/$USER_POOL_ID`,
    created('IDENTITY_POOL_ID', 'cognito-identity create-identity-pool', 'IdentityPoolId', {
      IdentityPoolName: `${prefix}-identities`,
      ...settings,
      ...(providers.length > 0 && { SupportedLoginProviders: logins }),
    }),
    ...(guests ? [role('GUEST_ROLE', names.guests, 'unauthenticated')] : []),
    role('USER_ROLE', names.users, 'authenticated'),
    ...(bucket
      ? [
          `aws iam put-role-policy --role-name ${names.users} --policy-name ${policyName} \\`,
          `  --policy-document ${json(bucketPolicy(region, bucket))}`,
        ]
      : []),
    `aws cognito-identity set-identity-pool-roles --identity-pool-id "$IDENTITY_POOL_ID" \\\n  --roles ${argument(roles)}`,
  ]
}

/** A call whose answer's ID the script goes on with. */
function created(variable: string, operation: string, path: string, input: object): string {
  return `${variable}=$(aws ${operation} --query ${path} --output text \\\n  --cli-input-json ${argument(input)})`
}

/** The names that the page's own export of environment lines has. */
const variableNames = {
  UserPoolId: 'COGNITO_USER_POOL_ID',
  UserPoolClientId: 'COGNITO_CLIENT_ID',
  IdentityPoolId: 'COGNITO_IDENTITY_POOL_ID',
  CognitoDomain: 'COGNITO_DOMAIN',
  IdentityProviders: 'COGNITO_IDENTITY_PROVIDERS',
  Scopes: 'COGNITO_SCOPES',
  CallbackUrls: 'COGNITO_CALLBACK_URLS',
  BucketName: 'S3_BUCKET',
} as const satisfies Readonly<Record<keyof KitOutputs<string>, string>>

function lines(kit: Kit): string[] {
  const outputs = outputsOf(kit, {
    UserPoolId: '$USER_POOL_ID',
    UserPoolClientId: '$CLIENT_ID',
    IdentityPoolId: '$IDENTITY_POOL_ID',
  })
  const values = Object.entries(variableNames) as readonly [keyof typeof outputs, string][]
  return [
    'cat <<END',
    ...values.flatMap(([output, name]) => (outputs[output] ? [`${name}=${shellWord(outputs[output])}`] : [])),
    'END',
  ]
}

const shellWord = (value: string): string => (value.includes(' ') ? posixQuoted(value) : value)

function stepsOf(kit: Kit) {
  const { region, domainPrefix, guests, bucket } = kit
  const names = roleNames(kit)
  const remove = [
    `. ./${printed}`,
    `aws cognito-idp delete-user-pool-domain --region ${region} --domain ${domainPrefix} --user-pool-id "$COGNITO_USER_POOL_ID"`,
    `aws cognito-idp delete-user-pool --region ${region} --user-pool-id "$COGNITO_USER_POOL_ID"`,
    `aws cognito-identity delete-identity-pool --region ${region} --identity-pool-id "$COGNITO_IDENTITY_POOL_ID"`,
    ...(bucket ? [`aws iam delete-role-policy --role-name ${names.users} --policy-name ${policyName}`] : []),
    `aws iam delete-role --role-name ${names.users}`,
    ...(guests ? [`aws iam delete-role --role-name ${names.guests}`] : []),
  ]
  return [
    ...secretCommands(kit, true),
    { step: 'run', commands: `bash ${fileName} | tee ${printed}` },
    { step: 'print', commands: `cat ${printed}` },
    { step: 'user', commands: userCommands(kit, `$(. ./${printed} && echo "$COGNITO_USER_POOL_ID")`) },
    { step: 'remove', commands: remove.join('\n') },
  ] as const
}
